import { absolute, compare, decimalText, isZero, multiply, parseDecimal, rounded, subtract, type Decimal } from "@/lib/kernel/decimal";
import type { EinvoiceVat } from "@/lib/kernel/einvoice-parts";
import type { Params } from "./rule";

const one: Decimal = { units: 1n, scale: 0 };
const hundredth: Decimal = { units: 1n, scale: 2 };

/** The published artefacts of EN 16931 admit less than one unit of the currency where software rounds line by line. */
export const isFarFrom = (stands: Decimal, expected: Decimal): boolean => compare(absolute(subtract(stands, expected)), one) >= 0;

/** A base at a rate in percent, to the cent. */
const taxAt = (base: Decimal, rate: Decimal): Decimal => rounded(multiply(multiply(base, rate), hundredth), 2);

/** Whether a tax (BT-117) is not its base (BT-116) at its rate (BT-119), whatever their signs. What is not known is for another rule to name. */
export function taxDiffers({ amount, taxable, rate }: EinvoiceVat): false | Params {
  const [tax, base, percent] = [parseDecimal(amount), parseDecimal(taxable), parseDecimal(rate)];
  if (!tax || !base || !percent) return false;
  const expected = taxAt(base, percent);
  const wrong = isZero(percent) ? !isZero(rounded(tax, 0)) : isFarFrom(absolute(tax), absolute(expected));
  return wrong && { amount: decimalText(tax), expectedAmount: decimalText(expected), rate: decimalText(percent) };
}
