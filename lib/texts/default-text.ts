import type { Locale } from "@/lib/kernel/locale";
import { accessibility as accessibilityEn } from "./defaults/en/accessibility";
import { faq as faqEn } from "./defaults/en/faq";
import { help as helpEn } from "./defaults/en/help";
import { legalNotice as legalNoticeEn } from "./defaults/en/legal-notice";
import { paymentMeans as paymentMeansEn } from "./defaults/en/payment-means";
import { privacy as privacyEn } from "./defaults/en/privacy";
import { tutorials as tutorialsEn } from "./defaults/en/tutorials";
import { accessibility } from "./defaults/fr/accessibility";
import { faq } from "./defaults/fr/faq";
import { help } from "./defaults/fr/help";
import { legalNotice } from "./defaults/fr/legal-notice";
import { paymentMeans } from "./defaults/fr/payment-means";
import { privacy } from "./defaults/fr/privacy";
import { tutorials } from "./defaults/fr/tutorials";
import type { TextName } from "./text";

/** `online`: the organisation's bills can be paid online. */
/** `online`: some bills at least are paid through PayFiP. */
export type OrganizationFacts = { readonly online: boolean };
export type DefaultText = (facts: OrganizationFacts) => string;

const texts: Readonly<Record<Locale, Readonly<Record<TextName, DefaultText>>>> = {
  fr: { faq, help, tutorials, "legal-notice": legalNotice, privacy, accessibility, "payment-means": paymentMeans },
  en: { faq: faqEn, help: helpEn, tutorials: tutorialsEn, "legal-notice": legalNoticeEn, privacy: privacyEn, accessibility: accessibilityEn, "payment-means": paymentMeansEn },
};

/** A paragraph, or an item of a list, is one line: it is shown as it stands to those who edit it. */
const paragraphs = (text: string): string => text.replace(/(?<=\S)\n(?=[^\s#>|-])(?!\d+\. )/g, " ");

/** Spaces that do not break, where French typography has them. */
const frenchSpaces = (text: string): string => text.replace(/ (?=[:;!?»])/g, "\u00a0").replace(/(?<=«) /g, "\u00a0");

/** The text that stands until the organisation writes its own, with its placeholders (see `fillText`). */
export function defaultText(facts: OrganizationFacts, name: TextName, locale: Locale): string {
  const text = paragraphs(texts[locale][name](facts).trim().replace(/\n{3,}/g, "\n\n"));
  return locale === "fr" ? frenchSpaces(text) : text;
}
