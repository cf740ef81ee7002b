import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { rolesAmong } from "./member";
import type { MemberSubject } from "./member.policy";

/** `hasPassword`: true for a person who was active before they were invited. `elsewhere`: whether another organisation has them as an agent. */
export type LoadedMember = MemberSubject & {
  readonly email: string; readonly state: string; readonly roles: AgentRole[]; readonly hasPassword: boolean; readonly elsewhere: boolean;
};

const account = { select: { email: true, state: true, passwordHash: true } } as const;

/** Somebody with roles in this organisation's Gestion. Null for everybody else, whoever they are elsewhere. */
export async function loadMember(scope: Scope, { id: accountId }: { id: string }): Promise<LoadedMember | null> {
  const held = await scope.read((tx) => tx.membership.findMany({
    where: { organizationId: scope.organization.id, accountId, role: { in: [...agentRoles] }, account: { state: { not: "closed" } } }, select: { role: true, account },
  }));
  const [first] = held;
  if (!first) return null;
  const { email, state, passwordHash } = first.account;
  const elsewhere = await isAgentElsewhere(scope, accountId);
  return { accountId, email, state, roles: rolesAmong(held.map(({ role }) => role)), hasPassword: passwordHash !== null, elsewhere };
}

/** Whether another organisation has them as an agent: decides what their activation must be, and is told to nobody. */
export async function isAgentElsewhere({ readAs, organization }: Scope, accountId: string): Promise<boolean> {
  const where = { accountId, organizationId: { not: organization.id }, role: { in: [...agentRoles] } };
  return (await readAs(accountId)((tx) => tx.membership.findFirst({ where, select: { role: true } }))) !== null;
}

/**
 * In a commit, before the people of Gestion change: others wait, and the one who acts must still be administrator. Two administrators who remove each
 * other at the same moment cannot both succeed. Throws `forbidden`.
 */
export async function holdAsAdministrator(tx: Tx, { organization: { id: organizationId }, actor }: Scope): Promise<void> {
  const role = "administrator";
  await tx.membership.updateMany({ where: { organizationId, role }, data: { role } });
  const own = await tx.membership.findFirst({ where: { organizationId, role, accountId: actor.accountId ?? "", account: { state: "active" } }, select: { role: true } });
  if (!own) throw new Refusal("forbidden", "forbidden");
}

/** The roles as they are now. */
export const rolesNow = async (tx: Tx, { organization: { id: organizationId } }: Scope, accountId: string): Promise<AgentRole[]> =>
  rolesAmong((await tx.membership.findMany({ where: { organizationId, accountId }, select: { role: true } })).map(({ role }) => role));
