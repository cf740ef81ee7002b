import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { rolesNow } from "./load-member";
import { rolesText } from "./member";

type Change = { readonly accountId: string; readonly before: readonly AgentRole[]; readonly after: readonly AgentRole[] };

/** In a commit that holds the administrators: compare and set. They are read with every request: the change holds from the next one on. Throws `changedMeanwhile`. */
export async function setRoles(tx: Tx, scope: Scope, { accountId, before, after }: Change): Promise<void> {
  if (rolesText(await rolesNow(tx, scope, accountId)) !== rolesText(before)) throw new Refusal("conflict", "changedMeanwhile");
  const { organization: { id: organizationId }, now } = scope;
  await tx.membership.deleteMany({ where: { organizationId, accountId, role: { in: agentRoles.filter((role) => !after.includes(role)) } } });
  await tx.membership.createMany({ data: after.map((role) => ({ organizationId, accountId, role, createdAt: now })), skipDuplicates: true });
}
