import { z } from "zod";
import { fromDateColumn, type DateText } from "@/lib/kernel/dates";

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** « 2026-11-21 » or « 21/11/2026 », if that day exists, between 1900 and 2199; else null. */
export function parseDate(text: string): DateText | null {
  const [, year, month, day] = iso.exec(text) ?? [];
  const [, frenchDay, frenchMonth, frenchYear] = french.exec(text) ?? [];
  const [y, m, d] = [Number(year ?? frenchYear), Number(month ?? frenchMonth), Number(day ?? frenchDay)];
  if (!(y >= 1900 && y < 2200)) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? fromDateColumn(date) : null;
}

/** The year of a budget, 1900 to 2199; else null. */
export const parseYear = (text: string): number | null => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : null);

const email = z.string().toLowerCase().max(254).pipe(z.email());
/** The address in lower case; null when it is not one. */
export const parseEmail = (text: string): string | null => email.safeParse(text).data ?? null;

/** One line of text, spaces once, as composed characters: a name that looks the same is the same. In a time that grows as the text does, whatever is in it. */
export const plainText = (text: string, lineBreak = " "): string =>
  text.normalize("NFC").split("\n").map((line) => line.trim()).filter(Boolean).join(lineBreak).replace(/[ \t]+/g, " ");

/** The longest value that a sentence repeats. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Control characters, and those that turn the direction of a text round. */
export const hidesCharacters = (text: string): boolean => /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text);

/** A word of a fixed list in capitals, without its accents: « Prélèvement » is PRELEVEMENT. */
export const codeWord = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").trim().toUpperCase();
