import type { HabilitationRole } from "./habilitation";

/** `establishmentId`: once the organisation knows the establishment, for its own history. `accountId`: whose right it is, where somebody else acts or the desk. */
type Happened<Type extends string, Payload extends Record<string, string | number | null>> = {
  readonly type: `habilitation.${Type}`;
  readonly habilitationId: string;
  readonly establishmentId?: string;
  readonly accountId?: string;
  readonly payload: Payload;
};

/** Who decides on a right that somebody has. */
export type Decider = "managers" | "agents";

/** What can happen to a habilitation. `proofs`: how many were sent; `reason`: the agents' word; `note`: the person's; `until`: its last day; `by`: the establishment’s managers or the agents. */
export type HabilitationEvent =
  | Happened<"requested", { note: string | null; proofs: number }>
  | Happened<"completed", { note: string | null; proofs: number }>
  | Happened<"complement-requested", { reason: string }>
  | Happened<"approved", { role: HabilitationRole }>
  | Happened<"refused", { reason: string }>
  | Happened<"suspended", { reason: string }>
  | Happened<"reinstated", { role: HabilitationRole }>
  | Happened<"withdrawn", { reason: string }>
  /** By an invitation that was accepted, without the agents. */
  | Happened<"joined", { invitationId: string; email: string; role: HabilitationRole }>
  | Happened<"role-changed", { before: HabilitationRole; role: HabilitationRole; by: Decider }>
  /** A manager made this person manager in their place. */
  | Happened<"handed-over", { before: HabilitationRole; role: HabilitationRole }>
  | Happened<"removed", Record<string, never>>
  | Happened<"left", Record<string, never>>
  | Happened<"renewed", { position: string; until: string; by: Decider }>
  | Happened<"end-announced", { until: string }>
  | Happened<"expired", { until: string }>;

/** « habilitation.requested » without its room. */
export type HistoryType = HabilitationEvent["type"] extends `habilitation.${infer Type}` ? Type : never;

/** One dated fact. `byName`: who acted, null for someone that the reader is not told of. `reason`: the agents' word; `note`: the person's. */
export type HistoryEntry = {
  readonly id: string;
  readonly type: HistoryType;
  readonly at: Date;
  readonly byName: string | null;
  /** The agents did what managers do as well. */
  readonly byAgents: boolean;
  readonly reason: string | null;
  readonly note: string | null;
  readonly proofs: number;
  readonly role: HabilitationRole | null;
};

/** What an event is about. */
export const aboutRight = ({ id, establishmentId }: { readonly id: string; readonly establishmentId: string | null }) =>
  ({ habilitationId: id, ...(establishmentId === null ? {} : { establishmentId }) });
