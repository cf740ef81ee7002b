import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import type { TenantDatabase } from "@/lib/platform/db";

const isAgentRole = (role: string): role is AgentRole => agentRoles.includes(role as AgentRole);

/** The roles of a person in one organisation's Gestion; none for a supplier or a citizen. */
export const rolesOf = ({ read }: Pick<TenantDatabase, "read">, accountId: string): Promise<AgentRole[]> =>
  read(async (tx) => (await tx.membership.findMany({ where: { accountId }, select: { role: true } })).map(({ role }) => role).filter(isAgentRole));
