import type { Locale } from "./locale";

/** An amount: an integer of minor units (cents for EUR, francs for XPF) and its currency. */
export type Money = { readonly minor: number; readonly currency: Currency };

/** Decimals of each currency: ISO 4217. */
const exponents = { EUR: 2, XPF: 0 } as const;
export type Currency = keyof typeof exponents;
export const currencies = Object.keys(exponents) as Currency[];
export const isCurrency = (code: string): code is Currency => Object.hasOwn(exponents, code);
export const decimalsOf = (currency: Currency): number => exponents[currency];

/** An amount as it is kept. */
export const moneyOf = ({ amount, currency }: { readonly amount: bigint; readonly currency: string }): Money => ({ minor: Number(amount), currency: currency as Currency });

/** The largest amount that a form takes: ten digits before the decimals. */
const maximumMinor = 999_999_999_999;

/**
 * Reads an amount as people write it (« 1 234,50 », « 1234.5 », « 12,50 € ») into minor units.
 * Null when it is not one: letters, two decimal signs, more decimals than the currency has, or too large.
 */
export function parseAmount(text: string, currency: Currency): number | null {
  const bare = text.replace(/[\s\u00a0\u202f€]|(FCFP|EUR|XPF)$/gi, "");
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!match) return null;
  const decimals = decimalsOf(currency);
  const fraction = match[2] ?? "";
  if (fraction.length > decimals) return null;
  const minor = Number(match[1] + fraction.padEnd(decimals, "0"));
  return minor <= maximumMinor ? minor : null;
}

/** « 1 234,50 € » or « €1,234.50 ». */
export const formatMoney = ({ minor, currency }: Money, locale: Locale): string =>
  new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", { style: "currency", currency }).format(minor / 10 ** decimalsOf(currency));

/** The amount as a form field shows it: « 1234,50 ». */
export const amountText = ({ minor, currency }: Money): string => {
  const decimals = decimalsOf(currency);
  const digits = String(minor).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
};
