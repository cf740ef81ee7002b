import type { Values } from "@/app/_ui/form/form-state";
import type { Locale } from "@/lib/kernel/locale";
import { partOf, sectionNames, settingsText, type ChangeableSettings, type SettingsSection, type SettingValue } from "@/lib/organizations/organization";

/** In the address of each section's page. */
const slugs = {
  identity: "identite", contact: "contact", languages: "langues", accounts: "comptes", payment: "paiement", invoices: "factures", ribs: "rib", retention: "conservation",
} as const satisfies Record<SettingsSection, string>;

export const addressOf = (section: SettingsSection): string => `/gestion/parametres/${slugs[section]}`;
export const sectionAt = (slug: string): SettingsSection | undefined => sectionNames.find((section) => slugs[section] === slug);

const text = (value: SettingValue): string => (typeof value === "boolean" ? (value ? "on" : "") : String(value ?? ""));
const percent = (hundredths: number, locale: Locale): string => (hundredths / 100).toFixed(2).replace(".", locale === "fr" ? "," : ".");

/** A section's settings as its form's fields hold them. */
export function typedIn(section: SettingsSection, settings: ChangeableSettings, locale: Locale): Values {
  const part = Object.entries(partOf(section, settings)).filter(([name]) => name !== "languages").map(([name, value]) => [name, text(value)] as const);
  const boxes = section === "languages" ? settings.languages.map((one) => [one, "on"] as const) : [];
  const rate = section === "invoices" ? [["lateInterestRate", percent(settings.lateInterestRate, locale)] as const] : [];
  return { section, seen: settingsText(section, settings), ...Object.fromEntries([...part, ...boxes, ...rate]) };
}
