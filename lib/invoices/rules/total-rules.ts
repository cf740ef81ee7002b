import { absolute, add, compare, decimalText, isEqual, multiply, rounded, subtract, zero, type Decimal } from "@/lib/kernel/decimal";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { Figures } from "./figures";
import { documentRule, type About, type Params, type Rule } from "./rule";

type Total = keyof Figures["totals"];
const cent: Decimal = { units: 1n, scale: 2 };

/** What is not written counts as nothing; what is written and is no decimal is not known. */
const orZero = ({ totals }: Einvoice, figures: Figures, total: Total): Decimal | null => (totals[total] === null ? zero : figures.totals[total]);

/** The profile EXTENDED admits a cent for each amount of a sum (Factur-X, rules BR-FXEXT); the others none. */
const admittedGap = ({ profile }: Einvoice, amounts: number): Decimal => (profile === "extended" ? multiply(cent, { units: BigInt(amounts), scale: 0 }) : zero);

/** Whether an amount is not the one expected to the cent, and which both are. One that is not known is for another rule to name. */
function differs(stands: Decimal | null, expected: Decimal | null, gap: Decimal = zero): false | Params {
  if (!stands || !expected) return false;
  const right = rounded(expected, 2);
  if (isEqual(stands, right) || compare(absolute(subtract(stands, right)), gap) <= 0) return false;
  return { amount: decimalText(stands), expectedAmount: decimalText(right) };
}

/** A total that must be written. */
const given = (about: About, total: Total): Rule => documentRule(about, (_, { totals }) => totals[total] === null);

/** The sum of some amounts, where a total that is not written stands for no amount at all. */
const sumRule = (about: About, total: Total, sumOf: (figures: Figures) => { total: Decimal | null; amounts: number }): Rule =>
  documentRule(about, (einvoice, figures) => {
    const sum = sumOf(figures);
    return differs(orZero(einvoice, figures, total), sum.total, admittedGap(einvoice, sum.amounts));
  });

const minus = (a: Decimal | null, b: Decimal | null): Decimal | null => (a && b ? subtract(a, b) : null);
const plus = (a: Decimal | null, b: Decimal | null): Decimal | null => (a && b ? add(a, b) : null);

export const totalRules: readonly Rule[] = [
  given({ id: "BR-12", terms: "BT-106", reason: "MONTANTTOTAL_ERR" }, "lines"),
  given({ id: "BR-13", terms: "BT-109", reason: "MONTANTTOTAL_ERR", from: "minimum" }, "net"),
  given({ id: "BR-14", terms: "BT-112", reason: "MONTANTTOTAL_ERR", from: "minimum" }, "gross"),
  given({ id: "BR-15", terms: "BT-115", reason: "MONTANTTOTAL_ERR", from: "minimum" }, "payable"),
  documentRule({ id: "BR-CO-10", terms: "BT-106 BT-131", reason: "CALCUL_ERR", from: "basic" }, (einvoice, { totals, lineTotal }) =>
    differs(totals.lines, lineTotal, admittedGap(einvoice, einvoice.lines.length))),
  sumRule({ id: "BR-CO-11", terms: "BT-107 BT-92", reason: "CALCUL_ERR" }, "allowances", ({ allowanceTotal, allowances }) =>
    ({ total: allowanceTotal, amounts: allowances.length })),
  sumRule({ id: "BR-CO-12", terms: "BT-108 BT-99", reason: "CALCUL_ERR" }, "charges", ({ chargeTotal, charges }) =>
    ({ total: chargeTotal, amounts: charges.length })),
  documentRule({ id: "BR-CO-13", terms: "BT-109 BT-106 BT-107 BT-108", reason: "CALCUL_ERR" }, (einvoice, figures) =>
    differs(figures.totals.net, plus(minus(figures.totals.lines, orZero(einvoice, figures, "allowances")), orZero(einvoice, figures, "charges")))),
  documentRule({ id: "BR-CO-14", terms: "BT-110 BT-117", reason: "CALCUL_ERR" }, (einvoice, { totals, vatTotal }) =>
    einvoice.vat.length > 0 && differs(totals.vat, vatTotal, admittedGap(einvoice, einvoice.vat.length))),
  documentRule({ id: "BR-CO-15", terms: "BT-112 BT-109 BT-110", reason: "MONTANTTOTAL_ERR", from: "minimum" }, (einvoice, figures) =>
    differs(figures.totals.gross, plus(figures.totals.net, orZero(einvoice, figures, "vat")))),
  documentRule({ id: "BR-CO-16", terms: "BT-115 BT-112 BT-113 BT-114", reason: "MONTANTTOTAL_ERR" }, (einvoice, figures) =>
    differs(figures.totals.payable, plus(minus(figures.totals.gross, orZero(einvoice, figures, "paid")), orZero(einvoice, figures, "rounding")))),
];
