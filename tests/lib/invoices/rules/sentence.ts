import { createTranslator } from "next-intl";
import { en } from "@/lib/i18n/en";
import { fr } from "@/lib/i18n/fr";
import { spokenParams } from "@/lib/invoices/rules/spoken-params";
import type { Finding } from "@/lib/kernel/finding";
import type { Locale } from "@/lib/kernel/locale";

const words = { fr: fr.rules, en: en.rules };

/** A finding as a person reads it. Refuses one whose words are missing, or lack a param. */
export function sentence({ code, params }: Finding, locale: Locale): string {
  const onError = (error: Error) => { throw error; };
  const say = createTranslator({ locale, messages: words[locale] as Record<string, string>, onError });
  return say(code, spokenParams(params, locale));
}
