import { formatDecimal } from "@/lib/kernel/decimal";
import { formatShortDate, isDay } from "@/lib/kernel/dates";
import type { Locale } from "@/lib/kernel/locale";
import type { Params } from "./rule";

/** A finding's params as a sentence of that language says them: decimals and days in its manner, texts as they stand. */
export const spokenParams = (params: Params, locale: Locale): Record<string, string> =>
  Object.fromEntries(Object.entries(params).map(([name, text]) => {
    if (/(amount|rate)$/i.test(name)) return [name, formatDecimal(text, locale)];
    return [name, /date$/i.test(name) && isDay(text) ? formatShortDate(text, locale) : text];
  }));
