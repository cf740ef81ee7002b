import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import type { Currency } from "@/lib/kernel/money";
import type { OrganizationSettings, PayfipMode } from "@/lib/kernel/organization-settings";
import type { PayfipProduct } from "@/lib/kernel/payfip-product";

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

/** The settings that an organisation's administrators change themselves, by the page that each has. */
export const settingsSections = {
  identity: ["name", "color"],
  contact: ["contactName", "contactEmail", "contactPhone"],
  languages: ["languages", "locale"],
  accounts: ["activationWording", "announcesBills"],
  payment: ["payfipNumber", "payfipMode", "paymentLockMinutes"],
  invoices: ["orderingDays", "accountingDays", "lateInterestRate", "requiresOrder", "requiresDepartment", "habilitationYears"],
  ribs: ["ribConfirmations", "ribCoolingHours"],
  retention: ["citizenRetentionYears", "supplierRetentionYears"],
} as const satisfies Readonly<Record<string, readonly (keyof OrganizationSettings)[]>>;
export type SettingsSection = keyof typeof settingsSections;
export const sectionNames = Object.keys(settingsSections) as SettingsSection[];

export type SettingName = (typeof settingsSections)[SettingsSection][number];
export type ChangeableSettings = Pick<OrganizationSettings, SettingName>;
export type SettingValue = string | number | boolean | null | Locale[];
export type SettingsChange = { readonly [Name in SettingName]?: SettingValue };

/** What of a product may change; its code is what bills name it by. */
export type ProductFacts = Pick<PayfipProduct, "name" | "payfipNumber">;

const namesOf = (section: SettingsSection): readonly SettingName[] => settingsSections[section];

/** What of a row they are. */
export const changeableOf = (row: Pick<OrganizationRow, SettingName>): ChangeableSettings => ({
  name: row.name, color: row.color, contactName: row.contactName, contactEmail: row.contactEmail, contactPhone: row.contactPhone,
  languages: row.languages as readonly Locale[], locale: row.locale as Locale,
  activationWording: row.activationWording as ChangeableSettings["activationWording"], announcesBills: row.announcesBills,
  payfipNumber: row.payfipNumber, payfipMode: row.payfipMode as PayfipMode, paymentLockMinutes: row.paymentLockMinutes,
  orderingDays: row.orderingDays, accountingDays: row.accountingDays, lateInterestRate: row.lateInterestRate, requiresOrder: row.requiresOrder,
  requiresDepartment: row.requiresDepartment, habilitationYears: row.habilitationYears, ribConfirmations: row.ribConfirmations, ribCoolingHours: row.ribCoolingHours,
  citizenRetentionYears: row.citizenRetentionYears, supplierRetentionYears: row.supplierRetentionYears,
});

const valueOf = (settings: Partial<ChangeableSettings>, name: SettingName): SettingValue => {
  const value = settings[name] ?? null;
  return value !== null && typeof value === "object" ? [...value] : value;
};

/** Those of a section as one text: the same text, the same settings. */
export const settingsText = (section: SettingsSection, settings: Partial<ChangeableSettings>): string => JSON.stringify(namesOf(section).map((name) => valueOf(settings, name)));

/** Those of a section and no others. */
export const partOf = (section: SettingsSection, settings: Partial<ChangeableSettings>): SettingsChange =>
  Object.fromEntries(namesOf(section).map((name) => [name, valueOf(settings, name)]));

/** What differs in a section, before and after; null: nothing. */
export function settingsChange(section: SettingsSection, before: ChangeableSettings, after: Partial<ChangeableSettings>): { readonly before: SettingsChange; readonly after: SettingsChange } | null {
  const names = namesOf(section).filter((name) => JSON.stringify(valueOf(before, name)) !== JSON.stringify(valueOf(after, name)));
  const only = (settings: Partial<ChangeableSettings>): SettingsChange => Object.fromEntries(names.map((name) => [name, valueOf(settings, name)]));
  return names.length === 0 ? null : { before: only(before), after: only(after) };
}

/** A product's name and PayFiP number as one text: the same text, the same product. */
export const productText = ({ name, payfipNumber }: ProductFacts): string => JSON.stringify([name, payfipNumber]);

/** What the box beside a PayFiP number says when it is ticked: that number, and no other. */
export const confirmationOf = (payfipNumber: string | null): string => payfipNumber ?? "none";

/** White words stand on an organisation's colour: WCAG 2.2 asks 4.5:1 of them. */
export const colorContrastLeast = 4.5;

/** A logo’s file at most, and each of its sides. */
export const logoMaxBytes = 1_000_000;
export const logoPixels = { least: 32, most: 2000 } as const;

/** How an organisation heads what it sends on paper: its name, then whom to ask. */
export const letterheadOf = ({ name, contactName, contactPhone, contactEmail }: OrganizationSettings): string[] =>
  [name, contactName, contactPhone, contactEmail].filter((line) => line !== null);
