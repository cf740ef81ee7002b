import { decimalText, isEqual, isZero, parseDecimal, zero, type Decimal, type DecimalText } from "@/lib/kernel/decimal";
import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceVat } from "@/lib/kernel/einvoice-parts";
import { taxableKey, type Figures } from "./figures";
import { documentRule, groupRule, isAbsent, lineRule, type About, type Params, type Rule } from "./rule";
import { isFarFrom, taxDiffers } from "./tax-amount";
import { vatCategories, type VatCategory } from "./vat-categories";

/** What a category asks of those who sell and buy: which VAT numbers stand, or do not. */
const lacksParties = ({ parties }: VatCategory, { seller, buyer, taxRepresentative }: Einvoice): boolean => {
  const sellerVat = !isAbsent(seller.vatNumber) || !isAbsent(taxRepresentative?.vatNumber);
  const buyerVat = !isAbsent(buyer.vatNumber);
  switch (parties) {
    case "seller": return !sellerVat && isAbsent(seller.taxRegistration);
    case "seller-vat": return !sellerVat;
    case "seller-and-buyer": return (!sellerVat && isAbsent(seller.taxRegistration)) || (!buyerVat && isAbsent(buyer.legalRegistration?.value));
    case "seller-vat-and-buyer-vat": return !sellerVat || !buyerVat;
    case "none": return sellerVat || buyerVat;
  }
};

const sellerTerms = "BT-31 BT-32 BT-63";
const partyTerms: Record<VatCategory["parties"], string> = {
  seller: sellerTerms, "seller-vat": "BT-31 BT-63", "seller-and-buyer": `${sellerTerms} BT-48 BT-47`,
  "seller-vat-and-buyer-vat": "BT-31 BT-63 BT-48", none: "BT-31 BT-63 BT-48",
};

const isWrongRate = ({ rate }: VatCategory, text: DecimalText | null): boolean => {
  if (rate === "absent") return !isAbsent(text);
  const read = parseDecimal(text);
  if (!read) return true;
  return rate === "positive" ? read.units <= 0n : rate === "zero" ? !isZero(read) : read.units < 0n;
};
const rateParams = (text: DecimalText | null): Params => ({ text: isAbsent(text) ? "–" : `${text} %` });

/** Which items an invoice has of a category: what -01 to -04 start from. */
const isNamed = ({ code }: VatCategory, { lineCategories, allowanceCategories, chargeCategories }: Figures): boolean =>
  lineCategories.has(code) || allowanceCategories.has(code) || chargeCategories.has(code);

/** Whether the base of a group of the breakdown is not what its lines, charges and allowances come to. */
function baseDiffers(category: VatCategory, { taxable, rate }: EinvoiceVat, figures: Figures): false | Params {
  const base = parseDecimal(taxable);
  const known = figures.taxable.get(category.byRate ? taxableKey(category.code, rate) : taxableKey(category.code));
  const expected: Decimal | null = known === undefined ? zero : known;
  if (!base || !expected) return false;
  const wrong = category.byRate ? isFarFrom(base, expected) : !isEqual(base, expected);
  return wrong && { amount: decimalText(base), expectedAmount: decimalText(expected) };
}

const isTaxed = ({ amount }: EinvoiceVat): boolean => {
  const tax = parseDecimal(amount);
  return tax !== null && !isZero(tax);
};
const tellsReason = ({ exemptionReason, exemptionCode }: EinvoiceVat): boolean => !isAbsent(exemptionReason) || !isAbsent(exemptionCode);

/** -01 to -04: a category that is named stands in the breakdown, and asks who sells and buys to be known to the tax office. */
function partyRulesOf(category: VatCategory): Rule[] {
  const { prefix, code, byRate } = category;
  const about = (end: string, terms: string): About => ({ id: `BR-${prefix}-${end}`, terms, reason: "TX_TVA_ERR" });
  const parties = partyTerms[category.parties];
  return [
    documentRule(about("01", "BG-23 BT-118"), (_, figures) =>
      isNamed(category, figures) && (byRate ? !figures.breakdowns.has(code) : figures.breakdowns.get(code) !== 1)),
    documentRule({ ...about("02", `BT-151 ${parties}`), from: "basic" }, (einvoice, { lineCategories }) =>
      lineCategories.has(code) && lacksParties(category, einvoice)),
    documentRule(about("03", `BT-95 ${parties}`), (einvoice, { allowanceCategories }) => allowanceCategories.has(code) && lacksParties(category, einvoice)),
    documentRule(about("04", `BT-102 ${parties}`), (einvoice, { chargeCategories }) => chargeCategories.has(code) && lacksParties(category, einvoice)),
  ];
}

/** -05 to -07: the rate of what names the category. */
function rateRulesOf(category: VatCategory): Rule[] {
  const { prefix, code } = category;
  const about = (end: string, terms: string): About => ({ id: `BR-${prefix}-${end}`, terms, reason: "TX_TVA_ERR" });
  const fails = ({ vatCategory, vatRate }: { vatCategory: string | null; vatRate: DecimalText | null }) =>
    vatCategory === code && isWrongRate(category, vatRate) && rateParams(vatRate);
  return [
    lineRule(about("05", "BT-151 BT-152"), fails),
    groupRule(about("06", "BT-95 BT-96"), (_, { allowances }) => allowances, fails),
    groupRule(about("07", "BT-102 BT-103"), (_, { charges }) => charges, fails),
  ];
}

/** -08 to -10: base, tax and reason of exemption of its groups in the breakdown. */
function breakdownRulesOf(category: VatCategory): Rule[] {
  const { prefix, code, taxed, exemption } = category;
  const rule = (end: string, terms: string, more: Partial<About>, fails: (vat: EinvoiceVat, figures: Figures) => boolean | Params): Rule =>
    groupRule({ id: `BR-${prefix}-${end}`, terms, reason: "TX_TVA_ERR", ...more }, ({ vat }) => vat, (vat, figures) =>
      vat.category === code && fails(vat, figures));
  return [
    rule("08", "BT-116 BT-131 BT-92 BT-99", { reason: "CALCUL_ERR", from: "basic" }, (vat, figures) => baseDiffers(category, vat, figures)),
    rule("09", "BT-117", { reason: "CALCUL_ERR" }, (vat) => (taxed ? taxDiffers(vat) : isTaxed(vat) && { amount: vat.amount ?? "" })),
    rule("10", "BT-120 BT-121", {}, (vat) => tellsReason(vat) !== (exemption === "due")),
  ];
}

/** The ten rules that each category of VAT has, under the same endings. */
export const categoryRules: readonly Rule[] = vatCategories.flatMap((category) => [...partyRulesOf(category), ...rateRulesOf(category), ...breakdownRulesOf(category)]);
