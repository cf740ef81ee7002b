import type { Locale } from "./locale";
import { decimalsOf, type Currency } from "./money";

/** A decimal as it is written, with a point: « 1234.5 », « -0.005 ». Never a float. */
export type DecimalText = string;

/** An exact decimal: `units` × 10^-`scale`. « 12.50 » is 1250 at scale 2, and stays so: its decimals are part of what was written. */
export type Decimal = { readonly units: bigint; readonly scale: number };

export const zero: Decimal = { units: 0n, scale: 0 };

/** Beyond this many digits a number is no amount, and reading it would only cost time. */
const maximumDigits = 40;

/** Reads a decimal as XML writes one (xs:decimal: a point, no exponent, no space). Null when it is not one, or has more than 40 digits. */
export function parseDecimal(text: DecimalText | null): Decimal | null {
  if (text === null || text.length > maximumDigits + 2) return null;
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  if (whole + fraction === "") return null;
  const units = BigInt(whole + fraction);
  return { units: sign === "-" ? -units : units, scale: fraction.length };
}

/** With a point and as many decimals as its scale: « -0.005 ». */
export function decimalText({ units, scale }: Decimal): DecimalText {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const cut = digits.length - scale;
  return `${units < 0n ? "-" : ""}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ""}`;
}

const tens: bigint[] = [1n];
const tenTo = (power: number): bigint => (tens[power] ??= 10n ** BigInt(power));
const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint => (scale === wanted ? units : units * tenTo(wanted - scale));

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export const negated = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale });
export const absolute = (a: Decimal): Decimal => (a.units < 0n ? negated(a) : a);
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negated(b));
export const multiply = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });
export const sum = (all: readonly Decimal[]): Decimal => all.reduce(add, zero);

/** -1, 0 or 1. « 1.0 » and « 1.00 » are equal. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [unitsAt(a, scale), unitsAt(b, scale)];
  return left === right ? 0 : left < right ? -1 : 1;
}
export const isEqual = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;
export const isZero = ({ units }: Decimal): boolean => units === 0n;

/** A whole quotient, half away from zero. */
function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const positive = dividend < 0n === divisor < 0n;
  const [over, under] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const whole = (2n * over + under) / (2n * under);
  return positive ? whole : -whole;
}

/** To that many decimals, half away from zero; one that has fewer is padded with zeros. */
export const rounded = (a: Decimal, decimals: number): Decimal =>
  a.scale <= decimals ? { units: unitsAt(a, decimals), scale: decimals } : { units: roundedQuotient(a.units, tenTo(a.scale - decimals)), scale: decimals };

/** How many decimals it needs: those that it is written with, without the last zeros. */
export function decimalsNeeded({ units, scale }: Decimal): number {
  let needed = scale;
  for (let rest = units; needed > 0 && rest % 10n === 0n; rest /= 10n) needed -= 1;
  return needed;
}

/** Minor units of a currency (cents, francs). Null when it has more decimals than the currency, or is too large for an amount. */
export function toMinor(a: Decimal, currency: Currency): number | null {
  const decimals = decimalsOf(currency);
  if (decimalsNeeded(a) > decimals) return null;
  const { units } = rounded(a, decimals);
  return units >= -BigInt(Number.MAX_SAFE_INTEGER) && units <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(units) : null;
}

/** The decimal of an amount in minor units. */
export const fromMinor = (minor: number, currency: Currency): Decimal => ({ units: BigInt(minor), scale: decimalsOf(currency) });

/**
 * A decimal as people of that language write it, with the decimals that it has: « 1 234,50 ». What is none stays as it stands. `currency`: its code, whose sign
 * is then put beside; one that reads as no code is left out.
 */
export function formatDecimal(text: DecimalText, locale: Locale, currency?: string | null): string {
  const read = parseDecimal(text);
  if (!read) return text;
  const decimals = Math.min(read.scale, 20);
  const money = currency && /^[A-Z]{3}$/.test(currency) ? ({ style: "currency", currency } as const) : {};
  const numbers = new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", { ...money, minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return numbers.format(decimalText(rounded(read, decimals)) as Intl.StringNumericLiteral);
}
