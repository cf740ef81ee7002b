import { identifierText, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";

/** Where a supplier sends invoices from: one shop, one workshop, one office. */
export type EstablishmentFacts = {
  readonly scheme: IdentifierScheme;
  /** Bare digits. */
  readonly identifier: string;
  readonly name: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
};

/** « SIRET 123 456 782 00010 ». */
export const establishmentIdText = ({ scheme, identifier }: Pick<EstablishmentFacts, "scheme" | "identifier">): string =>
  `${scheme} ${identifierText(scheme, identifier)}`;

/** « 12 rue de la République, 99100 Démonstration ». */
export const addressText = ({ address, postalCode, city }: Pick<EstablishmentFacts, "address" | "postalCode" | "city">): string =>
  `${address}, ${postalCode} ${city}`;

/** Past this many, a count is only « 25+ ». */
export const waitsAtMost = 25;

/** What waits for the people of an establishment. `ribs`: to be verified by the agents; `drafts`: one's own. Each at most one more than `waitsAtMost`. */
export type WaitingActs = { readonly invoices: number; readonly refusals: number; readonly ribs: number; readonly drafts: number };
export const nothingWaits: WaitingActs = { invoices: 0, refusals: 0, ribs: 0, drafts: 0 };
