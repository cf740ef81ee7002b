import type { HabilitationRole } from "./habilitation";

type Happened<Type extends string, Payload extends Record<string, string | number | null>> = {
  readonly type: `habilitation.${Type}`;
  readonly habilitationId: string;
  readonly payload: Payload;
};

/** What can happen to a habilitation. `proofs`: how many were sent; `reason`: the agents' word; `note`: the person's. */
export type HabilitationEvent =
  | Happened<"requested", { note: string | null; proofs: number }>
  | Happened<"completed", { note: string | null; proofs: number }>
  | Happened<"complement-requested", { reason: string }>
  | Happened<"approved", { role: HabilitationRole }>
  | Happened<"refused", { reason: string }>
  | Happened<"suspended", { reason: string }>
  | Happened<"reinstated", { role: HabilitationRole }>
  | Happened<"withdrawn", { reason: string }>;

/** « habilitation.requested » without its room. */
export type HistoryType = HabilitationEvent["type"] extends `habilitation.${infer Type}` ? Type : never;

/** One dated fact. `byName`: who acted, null for someone that the reader is not told of. `reason`: the agents' word; `note`: the person's. */
export type HistoryEntry = {
  readonly id: string;
  readonly type: HistoryType;
  readonly at: Date;
  readonly byName: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly proofs: number;
  readonly role: HabilitationRole | null;
};
