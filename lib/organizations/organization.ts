import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import type { Currency } from "@/lib/kernel/money";
import type { OrganizationSettings, PayfipMode } from "@/lib/kernel/organization-settings";

/** How a request for activation is answered: alike in all cases, or by what is the case. */
export const activationWordings = ["neutral", "exact"] as const satisfies readonly OrganizationSettings["activationWording"][];

/** An organisation's row, as far as its settings go. */
export type OrganizationRow = {
  id: string; slug: string; name: string; host: string; isDefault: boolean; code: string; archivePrefix: string; currencies: readonly string[]; identifierSchemes: readonly string[];
  locale: string; timeZone: string; color: string; logoType: string | null; activationWording: string; contactName: string; contactEmail: string;
  contactPhone: string | null; supplierRetentionYears: number; citizenRetentionYears: number; payfipNumber: string | null; payfipMode: string;
  paymentLockMinutes: number; announcesBills: boolean; orderingDays: number; accountingDays: number; lateInterestRate: number; ribConfirmations: number;
  ribCoolingHours: number; requiresOrder: boolean; requiresDepartment: boolean; languages: readonly string[]; habilitationYears: number;
};

/** Links take the scheme and port of `appUrl` and the host of the organisation's settings. */
export const settingsOf = (row: OrganizationRow, appUrl: URL): OrganizationSettings => ({
  id: row.id, slug: row.slug, name: row.name,
  origin: `${appUrl.protocol}//${row.host}${appUrl.port ? `:${appUrl.port}` : ""}`,
  archivePrefix: row.archivePrefix,
  currencies: row.currencies as readonly Currency[],
  identifierSchemes: row.identifierSchemes as readonly IdentifierScheme[],
  locale: row.locale as Locale,
  timeZone: row.timeZone, color: row.color, hasLogo: row.logoType !== null,
  activationWording: row.activationWording as OrganizationSettings["activationWording"],
  contactName: row.contactName, contactEmail: row.contactEmail, contactPhone: row.contactPhone,
  supplierRetentionYears: row.supplierRetentionYears, citizenRetentionYears: row.citizenRetentionYears,
  payfipNumber: row.payfipNumber, payfipMode: row.payfipMode as PayfipMode, paymentLockMinutes: row.paymentLockMinutes, announcesBills: row.announcesBills,
  orderingDays: row.orderingDays, accountingDays: row.accountingDays, lateInterestRate: row.lateInterestRate, ribConfirmations: row.ribConfirmations,
  ribCoolingHours: row.ribCoolingHours, requiresOrder: row.requiresOrder, requiresDepartment: row.requiresDepartment, languages: row.languages as readonly Locale[],
  habilitationYears: row.habilitationYears,
});

/** The settings that its administrators change themselves. */
const changeable = [
  "activationWording", "announcesBills", "payfipNumber", "payfipMode", "paymentLockMinutes", "citizenRetentionYears", "contactName", "contactEmail", "contactPhone",
] as const;
export type ChangeableSettings = Pick<OrganizationSettings, (typeof changeable)[number]>;
export type SettingsChange = { readonly [Name in keyof ChangeableSettings]?: string | number | boolean | null };

/** What of a row they are. */
export const changeableOf = (row: Pick<OrganizationRow, keyof ChangeableSettings>): ChangeableSettings => ({
  activationWording: row.activationWording as ChangeableSettings["activationWording"], announcesBills: row.announcesBills,
  payfipNumber: row.payfipNumber, payfipMode: row.payfipMode as PayfipMode, paymentLockMinutes: row.paymentLockMinutes,
  citizenRetentionYears: row.citizenRetentionYears, contactName: row.contactName, contactEmail: row.contactEmail, contactPhone: row.contactPhone,
});

/** What the box beside a PayFiP number says when it is ticked: that number, and no other. */
export const confirmationOf = (payfipNumber: string | null): string => payfipNumber ?? "none";

/** They as one text: the same text, the same settings. */
export const settingsText = (settings: ChangeableSettings): string => JSON.stringify(changeable.map((name) => settings[name]));

/** What differs, before and after; null: nothing. */
export function settingsChange(before: ChangeableSettings, after: ChangeableSettings): { readonly before: SettingsChange; readonly after: SettingsChange } | null {
  const names = changeable.filter((name) => before[name] !== after[name]);
  const only = (settings: ChangeableSettings): SettingsChange => Object.fromEntries(names.map((name) => [name, settings[name]]));
  return names.length === 0 ? null : { before: only(before), after: only(after) };
}

/** How an organisation heads what it sends on paper: its name, then whom to ask. */
export const letterheadOf = ({ name, contactName, contactPhone, contactEmail }: OrganizationSettings): string[] =>
  [name, contactName, contactPhone, contactEmail].filter((line) => line !== null);
