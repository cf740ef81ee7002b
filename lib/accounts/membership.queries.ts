import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import type { TenantDatabase } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

const isAgentRole = (role: string): role is AgentRole => agentRoles.includes(role as AgentRole);

/** The roles of a person in one organisation's Gestion; none for a supplier or a citizen. */
export const rolesOf = ({ read }: Pick<TenantDatabase, "read">, organizationId: string, accountId: string): Promise<AgentRole[]> =>
  read(async (tx) => (await tx.membership.findMany({ where: { organizationId, accountId }, select: { role: true } })).map(({ role }) => role).filter(isAgentRole));

/** True for an agent of any organisation: longer password, shorter sessions. `readAs` must be bound to the account itself. */
export const isAgentAnywhere = ({ readAs }: Pick<Scope, "readAs">, accountId: string): Promise<boolean> =>
  readAs(accountId)(async (tx) => (await tx.membership.count({ where: { accountId, role: { in: [...agentRoles] } } })) > 0);
