import { agentRoles, type AgentRole } from "@/lib/kernel/actor";

/** Somebody with roles in an organisation's Gestion. `invited`: they have not followed the link of their invitation yet; `expired`: nor will they, it works no more. */
export type MemberState = "active" | "invited" | "expired";

const isAgentRole = (role: string): role is AgentRole => agentRoles.includes(role as AgentRole);

/** The roles of Gestion among those of a membership, each once, in their usual order. */
export const rolesAmong = (roles: readonly string[]): AgentRole[] => {
  const held = new Set(roles.filter(isAgentRole));
  return agentRoles.filter((role) => held.has(role));
};

/** Roles as one text: the same text, the same roles. */
export const rolesText = (roles: readonly string[]): string => rolesAmong(roles).join(",");

/** What of an account the state is made of. `until`: the latest end of an activation link that was not used. */
export function memberState({ state, until }: { readonly state: string; readonly until: Date | null }, now: Date): MemberState {
  if (state === "active") return "active";
  return until !== null && until > now ? "invited" : "expired";
}
