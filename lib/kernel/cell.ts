import type { DateText } from "./dates";
import { decimalsOf, type Money } from "./money";

/** A cell of a table for spreadsheets, as it is meant: a text is never computed, a number and a day stay what they are. Null: empty. */
export type Cell = string | { readonly amount: string } | { readonly day: DateText } | null;

/** An amount as a number with a point and its currency's decimals: « -12.50 ». */
export function amountCell({ minor, currency }: Money): Cell {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  return { amount: `${minor < 0 ? "-" : ""}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ""}` };
}

/** What spreadsheets take for a formula when a text begins so. */
const formula = /^[=+\-@\t\r]/;
export const looksComputed = (text: string): boolean => formula.test(text);
