import type { Currency } from "./money";
import type { IdentifierScheme } from "./establishment-identifier";
import type { Locale } from "./locale";

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
};
