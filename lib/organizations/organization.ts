import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import type { Currency } from "@/lib/kernel/money";
import type { OrganizationSettings, PayfipMode } from "@/lib/kernel/organization-settings";

/** An organisation's row, as far as its settings go. */
export type OrganizationRow = {
  id: string; slug: string; name: string; host: string; isDefault: boolean; code: string; archivePrefix: string; currencies: string[]; identifierSchemes: string[];
  locale: string; timeZone: string; color: string; logoType: string | null; activationWording: string; contactName: string; contactEmail: string;
  contactPhone: string | null; supplierRetentionYears: number; citizenRetentionYears: number; payfipNumber: string | null; payfipMode: string;
  paymentLockMinutes: number; announcesBills: boolean;
};

/** Links take the scheme and port of `appUrl` and the host of the organisation's settings. */
export const settingsOf = (row: OrganizationRow, appUrl: URL): OrganizationSettings => ({
  id: row.id, slug: row.slug, name: row.name,
  origin: `${appUrl.protocol}//${row.host}${appUrl.port ? `:${appUrl.port}` : ""}`,
  archivePrefix: row.archivePrefix,
  currencies: row.currencies as Currency[],
  identifierSchemes: row.identifierSchemes as IdentifierScheme[],
  locale: row.locale as Locale,
  timeZone: row.timeZone, color: row.color, hasLogo: row.logoType !== null,
  activationWording: row.activationWording as OrganizationSettings["activationWording"],
  contactName: row.contactName, contactEmail: row.contactEmail, contactPhone: row.contactPhone,
  supplierRetentionYears: row.supplierRetentionYears, citizenRetentionYears: row.citizenRetentionYears,
  payfipNumber: row.payfipNumber, payfipMode: row.payfipMode as PayfipMode, paymentLockMinutes: row.paymentLockMinutes, announcesBills: row.announcesBills,
});

/** How an organisation heads what it sends on paper: its name, then whom to ask. */
export const letterheadOf = ({ name, contactName, contactPhone, contactEmail }: OrganizationSettings): string[] =>
  [name, contactName, contactPhone, contactEmail].filter((line) => line !== null);
