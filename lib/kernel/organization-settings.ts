import type { Currency } from "./money";
import type { IdentifierScheme } from "./establishment-identifier";
import type { Locale } from "./locale";

/** What an organisation is at with PayFiP. */
export const payfipModes = ["test", "activation", "production"] as const;
export type PayfipMode = (typeof payfipModes)[number];
/** How its web service calls them (`saisie`). */
export const payfipLetters: Readonly<Record<PayfipMode, string>> = { test: "T", activation: "X", production: "W" };

/** What every page, mail and rule of an organisation's portal needs of it. `origin` is where its links lead: never the Host header. */
export type OrganizationSettings = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly origin: string;
  readonly archivePrefix: string;
  readonly currencies: readonly Currency[];
  readonly identifierSchemes: readonly IdentifierScheme[];
  readonly locale: Locale;
  readonly timeZone: string;
  readonly color: string;
  readonly hasLogo: boolean;
  readonly activationWording: "neutral" | "exact";
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string | null;
  readonly supplierRetentionYears: number;
  readonly citizenRetentionYears: number;
  /** PayFiP's number of the organisation, six digits; null: bills are not paid online. */
  readonly payfipNumber: string | null;
  readonly payfipMode: PayfipMode;
  /** How long a payment that was opened and not finished keeps its bill from a second one. */
  readonly paymentLockMinutes: number;
  /** Whether people are told by e-mail of new bills. */
  readonly announcesBills: boolean;
};
