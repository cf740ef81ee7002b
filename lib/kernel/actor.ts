/** Roles in Gestion. An agent may hold several. */
export const agentRoles = ["administrator", "accounting", "billing", "reception", "reader"] as const;
export type AgentRole = (typeof agentRoles)[number];

/** Who acts, in one organisation. `accountId` is null for a visitor; `system` is the desk itself (jobs, commands). */
export type Actor = {
  readonly accountId: string | null;
  readonly roles: readonly AgentRole[];
  readonly system?: true;
};

export const visitor: Actor = { accountId: null, roles: [] };
export const desk: Actor = { accountId: null, roles: [], system: true };

export const isSignedIn = (actor: Actor): actor is Actor & { accountId: string } => actor.accountId !== null;
export const isAgent = (actor: Actor): boolean => actor.roles.length > 0;
/** An administrator may do everything that any other role may. */
export const holds = (actor: Actor, ...roles: AgentRole[]): boolean =>
  actor.roles.includes("administrator") || roles.some((role) => actor.roles.includes(role));
