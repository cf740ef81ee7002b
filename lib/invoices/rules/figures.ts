import { add, negated, parseDecimal, zero, decimalText, type Decimal, type DecimalText } from "@/lib/kernel/decimal";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceAllowance } from "@/lib/kernel/einvoice-parts";

/** What several rules reckon with, reckoned once. A sum is null as soon as one of its amounts is missing or is no decimal. */
export type Figures = {
  /** BG-20, BG-21. */
  readonly allowances: readonly EinvoiceAllowance[];
  readonly charges: readonly EinvoiceAllowance[];
  /** Σ BT-131, Σ BT-92, Σ BT-99, Σ BT-117. */
  readonly lineTotal: Decimal | null;
  readonly allowanceTotal: Decimal | null;
  readonly chargeTotal: Decimal | null;
  readonly vatTotal: Decimal | null;
  readonly totals: { readonly [Total in keyof Einvoice["totals"]]: Decimal | null };
  /** Categories of VAT that lines, allowances and charges name. */
  readonly lineCategories: ReadonlySet<string>;
  readonly allowanceCategories: ReadonlySet<string>;
  readonly chargeCategories: ReadonlySet<string>;
  /** How many groups of the breakdown (BG-23) name each category. */
  readonly breakdowns: ReadonlyMap<string, number>;
  /** Net amounts of lines and charges less allowances, by category, and by category and rate (see taxableKey). */
  readonly taxable: ReadonlyMap<string, Decimal | null>;
};

/** Key of a category, or of a category at a rate, whatever decimals the rate is written with. */
export const taxableKey = (category: string, rate?: DecimalText | null): string => {
  if (rate === undefined) return category;
  const read = parseDecimal(rate);
  return `${category} ${read ? decimalText(read).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "") : (rate ?? "")}`;
};

const totalOf = (amounts: readonly (DecimalText | null)[]): Decimal | null => {
  let total: Decimal | null = zero;
  for (const text of amounts) {
    const amount = parseDecimal(text);
    if (!amount) return null;
    total = add(total, amount);
  }
  return total;
};

const namedIn = (categories: readonly (string | null)[]): ReadonlySet<string> => new Set(categories.filter((category) => category !== null));

type Taxed = { readonly category: string | null; readonly rate: DecimalText | null; readonly amount: Decimal | null };

function taxableOf(items: Iterable<Taxed>): Map<string, Decimal | null> {
  const taxable = new Map<string, Decimal | null>();
  for (const { category, rate, amount } of items) {
    if (category === null) continue;
    for (const key of [taxableKey(category), taxableKey(category, rate)]) {
      const before = taxable.get(key);
      taxable.set(key, before === null || !amount ? null : add(before ?? zero, amount));
    }
  }
  return taxable;
}

function* taxedItems({ lines, allowances }: Einvoice): Iterable<Taxed> {
  for (const { vatCategory, vatRate, netAmount } of lines) yield { category: vatCategory, rate: vatRate, amount: parseDecimal(netAmount) };
  for (const { charge, vatCategory, vatRate, amount } of allowances) {
    const read = parseDecimal(amount);
    yield { category: vatCategory, rate: vatRate, amount: read && !charge ? negated(read) : read };
  }
}

function countsOf(categories: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const category of categories) if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  return counts;
}

/** Reads an invoice's amounts once, in time that grows with its lines and no faster. */
export function figuresOf(einvoice: Einvoice): Figures {
  const { lines, vat, totals } = einvoice;
  const allowances = einvoice.allowances.filter(({ charge }) => !charge);
  const charges = einvoice.allowances.filter(({ charge }) => charge);
  return {
    allowances,
    charges,
    lineTotal: totalOf(lines.map(({ netAmount }) => netAmount)),
    allowanceTotal: totalOf(allowances.map(({ amount }) => amount)),
    chargeTotal: totalOf(charges.map(({ amount }) => amount)),
    vatTotal: totalOf(vat.map(({ amount }) => amount)),
    totals: {
      lines: parseDecimal(totals.lines), allowances: parseDecimal(totals.allowances), charges: parseDecimal(totals.charges),
      net: parseDecimal(totals.net), vat: parseDecimal(totals.vat), vatInVatCurrency: parseDecimal(totals.vatInVatCurrency),
      gross: parseDecimal(totals.gross), paid: parseDecimal(totals.paid), rounding: parseDecimal(totals.rounding), payable: parseDecimal(totals.payable),
    },
    lineCategories: namedIn(lines.map(({ vatCategory }) => vatCategory)),
    allowanceCategories: namedIn(allowances.map(({ vatCategory }) => vatCategory)),
    chargeCategories: namedIn(charges.map(({ vatCategory }) => vatCategory)),
    breakdowns: countsOf(vat.map(({ category }) => category)),
    taxable: taxableOf(taxedItems(einvoice)),
  };
}
