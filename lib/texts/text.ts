import type { OrganizationSettings } from "@/lib/kernel/organization-settings";

/** The pages that an organisation writes, and the text that stands within other pages: how else to pay. */
export const textNames = ["faq", "help", "tutorials", "legal-notice", "privacy", "accessibility", "payment-means"] as const;
export type TextName = (typeof textNames)[number];
/** Those that are pages of their own. */
export type PageName = Exclude<TextName, "payment-means">;
export const isPage = (name: TextName): name is PageName => name !== "payment-means";

export const textMaxCharacters = 50_000;

/** Each text's word in an address. */
export const textSlugs: Readonly<Record<TextName, string>> = {
  faq: "faq", help: "aide", tutorials: "tutoriels", "legal-notice": "mentions-legales", privacy: "donnees-personnelles", accessibility: "accessibilite", "payment-means": "moyens-de-paiement",
};
export const textOfSlug = (slug: string): TextName | null => textNames.find((name) => textSlugs[name] === slug) ?? null;

/** Where each page stands. */
export const textPath = (name: PageName): string => `/${textSlugs[name]}`;

/** What a text may name between braces: it follows the organisation's settings. */
export const textPlaceholders = ["organisme", "service", "courriel", "telephone", "contact", "portail", "ans-titres", "ans-depots"] as const;
type TextPlaceholder = (typeof textPlaceholders)[number];

/** What the placeholders say, and no more: a page gives them to the editor. */
export type TextFacts = Pick<OrganizationSettings, "name" | "origin" | "contactName" | "contactEmail" | "contactPhone" | "citizenRetentionYears" | "supplierRetentionYears">;
export const textFacts = ({ name, origin, contactName, contactEmail, contactPhone, citizenRetentionYears, supplierRetentionYears }: TextFacts): TextFacts =>
  ({ name, origin, contactName, contactEmail, contactPhone, citizenRetentionYears, supplierRetentionYears });

/** A name is words, whatever it is made of. */
const asWords = (text: string): string => text.replace(/[\\`*[\]<>]/g, "\\$&");

function valuesOf({ name, origin, contactName, contactEmail, contactPhone, citizenRetentionYears, supplierRetentionYears }: TextFacts): Readonly<Record<TextPlaceholder, string>> {
  const service = asWords(contactName);
  const reached = [contactEmail, ...(contactPhone === null ? [] : [asWords(contactPhone)])].join(", ");
  return {
    organisme: asWords(name), service, courriel: contactEmail, telephone: asWords(contactPhone ?? ""), contact: `${service} (${reached})`, portail: origin,
    "ans-titres": String(citizenRetentionYears), "ans-depots": String(supplierRetentionYears),
  };
}

const placeholder = new RegExp(`\\{(${textPlaceholders.join("|")})\\}`, "g");

/** Puts the organisation's facts in the place of `{organisme}`, `{contact}`… in a text in Markdown. Other braces stay. */
export function fillText(text: string, facts: TextFacts): string {
  const values = valuesOf(facts);
  return text.replace(placeholder, (_whole, name: TextPlaceholder) => values[name]);
}
