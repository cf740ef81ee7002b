import { type DateText, isDayOfCentury } from "@/lib/kernel/dates";
import type { DecimalText } from "@/lib/kernel/decimal";
import { plain } from "./text-lines";

const MONTHS = ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const FRENCH_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)(?!\d)/;
const WORDED_DAY = /^(\d{1,2})(?:er)? ([a-z]{3,9})\.? (\d{4})(?!\d)/;
const DAY_LEAD = /^(?:(?:le|du|au|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[ :]+)+/;

/** The day that a text begins with: « 21/11/2026 », « 21.11.26 », « 1er mars 2026 », « 2026-11-21 ». Null for none, or one that no invoice is of. */
export function dayInText(text: string): DateText | null {
  const written = plain(text).replace(DAY_LEAD, "");
  const [year, month, day] = isoParts(written) ?? frenchParts(written) ?? wordedParts(written) ?? [];
  if (!year || !month || !day) return null;
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDayOfCentury(date) ? date : null;
}

const isoParts = (text: string) => ISO_DAY.exec(text)?.slice(1);
const frenchParts = (text: string) => FRENCH_DAY.exec(text)?.slice(1).reverse();

function wordedParts(text: string) {
  const [, day, word, year] = WORDED_DAY.exec(text) ?? [];
  const month = MONTHS.findIndex((start) => word?.startsWith(start));
  return month === -1 ? undefined : [year, String(month + 1), day];
}

/** Digits in groups of three parted by a blank or a point, or in one go; a comma or a point before the decimals. Not a rate, not a part of a word. */
const AMOUNT = /(?<![\p{L}\d.,/-])[-−]? ?(?:\d{1,3}(?:[ .]\d{3})+|\d{1,3}(?:,\d{3})+(?=\.)|\d{1,10})(?:[.,]\d{1,4})?(?![\p{L}\d/]|[.,]\d| ?%)/gu;
/** A currency may stand against its amount. */
const CURRENCY_AROUND = /(\d) ?(?:€|eur(?:os?)?\b|xpf\b|f ?cfp\b|fcfp\b|f(?![\p{L}]))|(?:€|\beur|\bxpf) ?(?=[-−\d])/giu;

/** The amounts of a text, in order, with a point and without blanks: « 1 234,50 € » is `1234.50`. */
export function amountsInText(text: string): DecimalText[] {
  const written = plain(text).replace(CURRENCY_AROUND, "$1 ");
  return [...written.matchAll(AMOUNT)].map(([amount]) => decimalOf(amount.replace("−", "-").replaceAll(" ", "")));
}

function decimalOf(amount: string): DecimalText {
  if (/^-?\d{1,3}(\.\d{3})+$/.test(amount)) return amount.replaceAll(".", "");
  const point = Math.max(amount.lastIndexOf(","), amount.lastIndexOf("."));
  if (point === -1) return amount;
  return `${amount.slice(0, point).replace(/[.,]/g, "")}.${amount.slice(point + 1)}`;
}

/** Capitals before a number that make it another one, or a day. */
const OTHER_NUMBERS = /^(?:TVA|TGC|RCS|RIB|APE|NAF|TEL|FAX|DU|LE|AU|ET|PAGE) /;

/** A number of document that a text begins with, « FA-2026/12 », « FA 2026 »: it has a digit, and is no day. */
export function referenceInText(text: string): string | null {
  const [found] = /^(?:[A-Z]{1,4} )?[\p{L}\d][\p{L}\d/_.-]{0,39}/u.exec(text.replace(/^n ?[°ºo.]+[ :]*/i, "")) ?? [];
  const reference = found?.replace(/[/_.-]+$/, "") ?? "";
  return /\d/.test(reference) && !OTHER_NUMBERS.test(reference) && dayInText(reference) === null ? reference : null;
}
