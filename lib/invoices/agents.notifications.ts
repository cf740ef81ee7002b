import { runningStates } from "@/lib/habilitations/habilitation";
import type { NotificationContext } from "@/lib/platform/notifications";

export type Reader = { readonly id: string; readonly email: string; readonly name: string | null; readonly locale: string };
export const account = { select: { id: true, email: true, name: true, locale: true } } as const;

type Handled = { readonly establishment: { readonly scheme: string; readonly identifier: string }; readonly depositedById: string };

/** Those who may handle an invoice, each once, and never whoever deposited it or belongs to its establishment. */
export async function agentsHandling({ tx, scope }: NotificationContext, { establishment: { scheme, identifier }, depositedById }: Handled): Promise<Reader[]> {
  const belonging = { scheme, identifier, state: { in: [...runningStates] } };
  const where = {
    organizationId: scope.organization.id, role: { in: ["accounting", "administrator"] }, accountId: { not: depositedById }, account: { state: "active", habilitations: { none: belonging } },
  };
  return (await tx.membership.findMany({ where, select: { account }, distinct: ["accountId"] })).map((one) => one.account);
}

/** Those of them who are members of a department. */
export async function membersAmong({ tx }: NotificationContext, departmentId: string, agents: readonly Reader[]): Promise<Reader[]> {
  const members = await tx.departmentMember.findMany({ where: { departmentId }, select: { accountId: true } });
  return agents.filter(({ id }) => members.some(({ accountId }) => accountId === id));
}
