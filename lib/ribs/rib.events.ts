type Happened<Type extends string, Payload extends Record<string, string | number | null>> = {
  readonly type: `rib.${Type}`;
  readonly ribId: string;
  readonly establishmentId: string;
  readonly payload: Payload;
};

/** What can happen to a RIB. No payload holds a whole IBAN. */
export type RibEvent =
  | Happened<"requested", { iban: string; bic: string; holder: string }>
  /** A new one, that takes the place of another once it is confirmed. `before`: the other's masked IBAN. */
  | Happened<"changed", { iban: string; bic: string; holder: string; replacesId: string; before: string }>
  | Happened<"default-chosen", { iban: string }>
  /** One agent's word, by the call-back that it says. */
  | Happened<"confirmed", { calledNumber: string; calledPerson: string; numberSource: string; confirmations: number; needed: number }>
  /** As many agents as the organisation asks for have confirmed it; `coolingUntil`: the instant from which it is paid to. */
  | Happened<"verified", { coolingUntil: string }>
  | Happened<"refused", { reason: string }>
  /** An agent stopped one that was paid to. `unpaid`: invoices not paid yet that were deposited with it. */
  | Happened<"set-aside", { iban: string; reason: string; unpaid: number }>
  /** `unpaid`: invoices not paid yet that were deposited with it, and keep it; `paysThem`: 1 when they will be paid to it, else 0. */
  | Happened<"withdrawn", { iban: string; unpaid: number; paysThem: number }>
  /** Another one took its place. */
  | Happened<"replaced", { byId: string }>
  /** Somebody read its whole IBAN. */
  | Happened<"revealed", { iban: string }>
  /** Somebody opened the bank's paper, which says it whole. */
  | Happened<"proof-opened", { archiveNumber: string }>;

/** « rib.requested » without its room. */
export type RibHistoryType = RibEvent["type"] extends `rib.${infer Type}` ? Type : never;

/** One dated fact. `byName`: who acted, null for someone that the reader is not told of; `byAgent`: not one of the establishment. */
export type RibHistoryEntry = {
  readonly id: string;
  readonly type: RibHistoryType;
  readonly at: Date;
  readonly byName: string | null;
  readonly byAgent: boolean;
  readonly reason: string | null;
  /** The call-back of a confirmation, told to agents only. */
  readonly call: { readonly number: string; readonly person: string; readonly source: string } | null;
};
