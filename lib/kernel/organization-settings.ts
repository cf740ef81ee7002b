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
  /** Days in which an invoice is paid: those of the service that orders the payment, then those of the accountant. */
  readonly orderingDays: number;
  readonly accountingDays: number;
  /** Yearly rate of late interest, in hundredths of a percent. */
  readonly lateInterestRate: number;
  /** How many agents confirm a RIB (1 or 2), and how many hours it is not paid to after that. */
  readonly ribConfirmations: number;
  readonly ribCoolingHours: number;
  /** Whether every invoice names a purchase order or an engagement, or the service that receives it. */
  readonly requiresOrder: boolean;
  readonly requiresDepartment: boolean;
  /** Languages in which its portal is offered. */
  readonly languages: readonly Locale[];
  /** For how many years a right to act for an establishment holds. */
  readonly habilitationYears: number;
};

/** Where a portal answers at another host: same scheme, same port. */
export const originAt = (host: string, { origin }: Pick<OrganizationSettings, "origin">): string => Object.assign(new URL(origin), { hostname: host }).origin;
