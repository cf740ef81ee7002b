/** What a manager reads in the history of their establishment: what its people did, and what the agents decided about them. By room. */
const acts = {
  habilitation: [
    "requested", "completed", "complement-requested", "approved", "refused", "suspended", "reinstated", "withdrawn", "joined", "role-changed", "handed-over", "removed", "left", "renewed", "expired",
  ],
  invitation: ["sent", "sent-again", "withdrawn"],
  invoice: ["deposited", "readdressed", "completed", "cancelled", "payment-confirmed", "refusal-acknowledged"],
  rib: ["requested", "changed", "default-chosen", "verified", "refused", "set-aside", "withdrawn", "revealed"],
} as const;

export type TrailType = { [Room in keyof typeof acts]: `${Room}.${(typeof acts)[Room][number]}` }[keyof typeof acts];
export const trailTypes = Object.entries(acts).flatMap(([room, names]) => names.map((name) => `${room}.${name}`)) as TrailType[];

/** Who acted: somebody of the establishment, by their name; the department's agents, who are not named; the portal itself. */
export type TrailActor = { readonly kind: "colleague"; readonly name: string } | { readonly kind: "agent" } | { readonly kind: "desk" };

/** `person`: whose right it is about, if it is somebody else's than the one who acted. */
export type TrailEntry = {
  readonly id: string;
  readonly type: TrailType;
  readonly at: Date;
  readonly by: TrailActor;
  readonly person: string | null;
  readonly email: string | null;
  readonly number: string | null;
  readonly role: "manager" | "depositor" | "reader" | null;
  /** Masked. */
  readonly iban: string | null;
  readonly reason: string | null;
};
