import { useLocale, useTranslations } from "next-intl";
import { formatDate, isDay } from "@/lib/kernel/dates";
import { decimalsNeeded, decimalText, formatDecimal, parseDecimal, rounded } from "@/lib/kernel/decimal";
import type { Identified } from "@/lib/kernel/einvoice-parts";
import type { Locale } from "@/lib/kernel/locale";

type Text = string | null;

/** A text as long as a page can hold it: a file may say anything. */
const shortened = (text: string): string => (text.length > 500 ? `${text.slice(0, 499)}…` : text);

/** Without the zeros that files write at the end, but for so many decimals, where it has them. */
function trimmed(text: string, kept: number): string {
  const read = parseDecimal(text);
  return read ? decimalText(rounded(read, Math.max(decimalsNeeded(read), Math.min(read.scale, kept)))) : text;
}

/** How the values of an electronic invoice are said: amounts in its currency, days and numbers in the reader's manner, codes by their name. What is written badly stays as it is. */
export function useSaid(currency: Text) {
  const t = useTranslations("einvoice");
  const locale = useLocale() as Locale;
  const said = (text: Text, say: (text: string) => string) => (text?.trim() ? shortened(say(text.trim())) : null);
  /** A code by its name where it has one. */
  const named = (group: "units" | "means" | "types" | "vat" | "schemes", code: string) => (/^\w+$/.test(code) && t.has(`${group}.${code}` as never) ? t(`${group}.${code}` as never) : null);
  return {
    t, named,
    text: (text: Text) => said(text, (one) => one),
    amount: (text: Text) => said(text, (one) => formatDecimal(trimmed(one, 2), locale, currency)),
    decimal: (text: Text) => said(text, (one) => formatDecimal(trimmed(one, 0), locale)),
    day: (text: Text) => said(text, (one) => (isDay(one) ? formatDate(one, locale) : one)),
    /** « SIRET 123… »; an identifier of a list that has no name here says the list's code. */
    identifier: ({ value, scheme }: Identified) => {
      const name = scheme === null ? null : named("schemes", scheme);
      return shortened(name ? `${name} ${value}` : scheme === null ? value : `${value} (${scheme})`);
    },
  };
}

/** What is shown of a list that a file may make as long as it likes, and how much is not. */
export const firstOf = <One>(all: readonly One[], most: number): { readonly shown: readonly One[]; readonly rest: number } => ({ shown: all.slice(0, most), rest: Math.max(all.length - most, 0) });
