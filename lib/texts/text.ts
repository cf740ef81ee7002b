import type { OrganizationSettings } from "@/lib/kernel/organization-settings";

/** The pages that an organisation writes, and the text that stands within other pages: how else to pay. */
export const textNames = ["faq", "help", "tutorials", "legal-notice", "privacy", "accessibility", "payment-means"] as const;
export type TextName = (typeof textNames)[number];
export const isTextName = (text: unknown): text is TextName => textNames.includes(text as TextName);

/** Where each page stands; null: it is a part of another page. */
export const textPaths: Readonly<Record<TextName, string | null>> = {
  faq: "/faq", help: "/aide", tutorials: "/tutoriels", "legal-notice": "/mentions-legales", privacy: "/donnees-personnelles", accessibility: "/accessibilite", "payment-means": null,
};

/** What a text may name between braces: it follows the organisation's settings. */
export const textPlaceholders = ["organisme", "service", "courriel", "telephone", "contact", "portail", "ans-titres", "ans-depots"] as const;
type TextPlaceholder = (typeof textPlaceholders)[number];

type Facts = Pick<OrganizationSettings, "name" | "origin" | "contactName" | "contactEmail" | "contactPhone" | "citizenRetentionYears" | "supplierRetentionYears">;

/** A name is words, whatever it is made of. */
const asWords = (text: string): string => text.replace(/[\\`*[\]<>]/g, "\\$&");

function valuesOf({ name, origin, contactName, contactEmail, contactPhone, citizenRetentionYears, supplierRetentionYears }: Facts): Readonly<Record<TextPlaceholder, string>> {
  const service = asWords(contactName);
  const reached = [contactEmail, ...(contactPhone === null ? [] : [asWords(contactPhone)])].join(", ");
  return {
    organisme: asWords(name), service, courriel: contactEmail, telephone: asWords(contactPhone ?? ""), contact: `${service} (${reached})`, portail: origin,
    "ans-titres": String(citizenRetentionYears), "ans-depots": String(supplierRetentionYears),
  };
}

const placeholder = new RegExp(`\\{(${textPlaceholders.join("|")})\\}`, "g");

/** Puts the organisation's facts in the place of `{organisme}`, `{contact}`… in a text in Markdown. Other braces stay. */
export function fillText(text: string, facts: Facts): string {
  const values = valuesOf(facts);
  return text.replace(placeholder, (_whole, name: TextPlaceholder) => values[name]);
}
