import type { AgentRole } from "@/lib/kernel/actor";

type Happened<Type extends string, Payload> = { readonly type: `member.${Type}`; readonly accountId: string; readonly payload: Payload };
type Invitation = { readonly email: string; readonly roles: AgentRole[]; readonly linkId: string | null };

/** What can happen to the people of Gestion. `linkId`: the activation that the message carries; null where the person only has to sign in. */
export type MemberEvent =
  | Happened<"invited", Invitation>
  | Happened<"invited-again", Invitation>
  | Happened<"invitation-withdrawn", { readonly email: string; readonly roles: AgentRole[] }>
  | Happened<"roles-changed", { readonly before: AgentRole[]; readonly after: AgentRole[] }>
  | Happened<"removed", { readonly roles: AgentRole[] }>;

/** What is left to somebody whose roles were changed or taken, as the event says: nothing, where it says nothing. */
export const rolesLeft = (payload: unknown): readonly AgentRole[] => (payload as { readonly after?: readonly AgentRole[] }).after ?? [];
