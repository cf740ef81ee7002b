import { decimalText, parseDecimal, rounded } from "@/lib/kernel/decimal";
import { formatShortDate } from "@/lib/kernel/dates";
import type { Locale } from "@/lib/kernel/locale";
import { isDay } from "@/lib/kernel/dates";
import type { Params } from "./rule";

/** A decimal as people of that language write it, with the decimals that it has: « 1 234,50 ». */
function spokenDecimal(text: string, locale: Locale): string {
  const read = parseDecimal(text);
  if (!read) return text;
  const decimals = Math.min(read.scale, 20);
  const numbers = new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return numbers.format(decimalText(rounded(read, decimals)) as Intl.StringNumericLiteral);
}

/** A finding's params as a sentence of that language says them: decimals and days in its manner, texts as they stand. */
export const spokenParams = (params: Params, locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, text]) => {
    if (/(amount|rate)$/i.test(name)) return [name, spokenDecimal(text, locale)];
    return [name, /date$/i.test(name) && isDay(text) ? formatShortDate(text, locale) : text];
  }));
