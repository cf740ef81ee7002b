import { absolute, compare, type Decimal, decimalText, isEqual, parseDecimal, subtract, sum, zero, type DecimalText } from "@/lib/kernel/decimal";
import type { TextProposal } from "@/lib/kernel/invoice-reading";
import type { TextLine } from "./text-lines";
import { amountsInText } from "./text-values";

const BEFORE_TAX = "(?:h\\.? ?t\\.?(?![a-z])|hors tax(?:es?)?\\b)";
const WITH_TAX = "(?:t\\.? ?t\\.? ?c\\.?(?![a-z])|toutes taxes comprises)";
/** On plain text, the surest first. What is left to pay is not the invoice's total, so it is not among them. */
const NET = [new RegExp(`\\b(?:total|montant)(?: net)? ${BEFORE_TAX}`), new RegExp(`\\bnet ${BEFORE_TAX}`), new RegExp(`\\bsous[ -]total ${BEFORE_TAX}`)];
const TAX_TOTAL = [/\b(?:total|montant) (?:de la |de |des )?(?:t\.?v\.?a\b\.?|t\.?g\.?c\b\.?|taxes?\b)/];
const TAX_RATE = [/\b(?:t\.?v\.?a|t\.?g\.?c)\b/];
const GROSS = [new RegExp(`\\b(?:total|montant)(?: net| general)? ${WITH_TAX}`), /\bnet a payer\b/, /\b(?:total|montant)(?: total)? a (?:payer|regler)\b/, /\bmontant total\b/, /^ ?total(?: general)?(?= ?:| ?\d| ?$)/];
const ANY = /\b(?:total|montant|net|sous[ -]total|t\.?v\.?a|t\.?g\.?c|acompte|reste|solde)\b/;

/** Between a label and the end of its amount: « collectée (vente) », a currency. */
const MAX_LETTERS = 20;

const EUR = /€|\beur(?:os?)?\b/;
const XPF = /\bxpf\b|\bf\.? ?cfp\b|\bfcfp\b|\bfrancs? (?:cfp|pacifique)\b/;

type Totals = Pick<TextProposal, "net" | "tax" | "gross" | "currency">;
type Found = { readonly amount: DecimalText; readonly around: string };

/** The totals of an invoice: the last place that says each, since lines and pages before carry sums of their own. */
export function proposeTotals(lines: readonly TextLine[]): Totals {
  const [net, gross] = [last(lines, NET), last(lines, GROSS)];
  const [before, after] = [parseDecimal(net?.amount ?? null), parseDecimal(gross?.amount ?? null)];
  const plausible = before === null || after === null || compare(absolute(before), absolute(after)) <= 0;
  return {
    net: plausible ? (net?.amount ?? null) : null,
    tax: plausible ? tax(lines, before, after) : null,
    gross: gross?.amount ?? null,
    currency: currency(lines, gross ?? net),
  };
}

/** The tax as it is written; beside the two other totals only where it makes their difference, alone or summed over its rates. */
function tax(lines: readonly TextLine[], net: Decimal | null, gross: Decimal | null): DecimalText | null {
  const total = last(lines, TAX_TOTAL)?.amount ?? null;
  if (net === null || gross === null) return total;
  const difference = subtract(gross, net);
  const rates = beside(lines, TAX_RATE).map(({ amount }) => amount);
  const exact = [total, ...rates].find((amount) => amount !== null && isEqual(parseDecimal(amount) ?? zero, difference));
  if (exact) return exact;
  const summed = sum(rates.map((amount) => parseDecimal(amount) ?? zero));
  return rates.length > 1 && isEqual(summed, difference) ? decimalText(summed) : null;
}

function last(lines: readonly TextLine[], labels: readonly RegExp[]): Found | null {
  for (const label of labels) {
    const found = beside(lines, [label]).at(-1);
    if (found) return found;
  }
  return null;
}

/** The last amount on the line of each label, before the next label: rates and bases come first. One that a sentence parts from it is another matter. */
function beside(lines: readonly TextLine[], labels: readonly RegExp[]): Found[] {
  const found: Found[] = [];
  for (const { cells } of lines)
    for (const [column, cell] of cells.entries()) {
      const match = labels.map((label) => label.exec(cell.plain)).find((one) => one !== null);
      if (!match) continue;
      const rest = [cell.plain.slice(match.index + match[0].length), ...cells.slice(column + 1).map((one) => one.plain)].join("  ");
      const around = rest.slice(0, ANY.exec(rest)?.index);
      const amount = (around.match(/[a-z]/g) ?? []).length > MAX_LETTERS ? undefined : amountsInText(around).at(-1);
      if (amount !== undefined) found.push({ amount, around });
    }
  return found;
}

/** The currency beside the total, else the only one that the text names. A bare F is the Pacific franc's. */
function currency(lines: readonly TextLine[], total: Found | null): string | null {
  const near = currenciesIn(total?.around ?? "");
  if (near.length === 1) return near[0] ?? null;
  const everywhere = currenciesIn(lines.flatMap(({ cells }) => cells.map((cell) => cell.plain)).join("\n"));
  if (everywhere.length === 1) return everywhere[0] ?? null;
  return everywhere.length === 0 && /\d ?f(?![a-z])/.test(total?.around ?? "") ? "XPF" : null;
}

const currenciesIn = (text: string): string[] => [...(EUR.test(text) ? ["EUR"] : []), ...(XPF.test(text) ? ["XPF"] : [])];
