import { vatCategories, type VatCategory } from "@/lib/invoices/rules/vat-categories";
import { allowanceOf, lineOf, validEinvoice, type EinvoiceDraft, type Taxed } from "@/tests/support/valid-einvoice";
import { example, from, vat, withTax, type Change, type Example } from "./example";

const rightRates = { positive: "20.00", zero: "0.00", "zero-or-more": "20.00", absent: null } as const;
const wrongRates = { positive: "0", zero: "20.00", "zero-or-more": "-1", absent: "0" } as const;

/** With neither lines nor, of what the document adds or takes away, any but those of one side: the profile BASIC WL can say so. */
const onlyOf = (valid: () => EinvoiceDraft, isCharge: boolean): EinvoiceDraft => {
  const draft = valid();
  const kept = draft.allowances.filter((one) => one.charge === isCharge);
  const net = isCharge ? "210.00" : "180.00";
  Object.assign(draft, { profile: "basic-wl", lines: [], allowances: kept, vat: draft.vat.map((one) => ({ ...one, taxable: net })) });
  Object.assign(draft.totals, { net, allowances: isCharge ? null : "20.00", charges: isCharge ? "10.00" : null });
  const taxes = vat(draft).amount === "0.00" ? 0 : Number(net) / 5;
  vat(draft).amount = `${taxes}.00`;
  Object.assign(draft.totals, { vat: `${taxes}.00`, gross: `${Number(net) + taxes}.00`, payable: `${Number(net) + taxes - 28}.00` });
  return draft;
};
const onlyLines = (valid: () => EinvoiceDraft): EinvoiceDraft => {
  const draft = valid();
  Object.assign(draft, { allowances: [] });
  Object.assign(draft.totals, { allowances: null, charges: null, lines: "190.00" });
  draft.lines[1]!.netAmount = "92.50";
  return draft;
};

/** Takes away the registrations that a category asks for, or gives those that it forbids. */
const wrongParties = ({ parties }: VatCategory): Change => (one) => {
  if (parties === "none") one.buyer.vatNumber = "FR15100000009";
  else if (parties === "seller-vat-and-buyer-vat") one.buyer.vatNumber = null;
  else if (parties === "seller-and-buyer") Object.assign(one.buyer, { vatNumber: null, legalRegistration: null });
  else { one.seller.vatNumber = null; one.taxRepresentative = null; }
};

function examplesOf(category: VatCategory): Record<string, Example> {
  const { prefix, code, byRate, taxed, exemption, rate } = category;
  const right: Taxed = { category: code, rate: rightRates[rate] };
  const wrong: Taxed = { category: code, rate: wrongRates[rate] };
  const valid = () => validEinvoice(right);
  const other = code === "S" ? { category: "L", prefix: "AF" } : { category: "S", prefix: "S" };
  return {
    [`BR-${prefix}-01`]: byRate
      ? from(valid, (one) => { vat(one).category = other.category; }, `BR-${other.prefix}-08`)
      : from(valid, (one) => { one.vat.push({ ...vat(one) }); }),
    [`BR-${prefix}-02`]: from(() => onlyLines(valid), wrongParties(category)),
    [`BR-${prefix}-03`]: from(() => onlyOf(valid, false), wrongParties(category)),
    [`BR-${prefix}-04`]: from(() => onlyOf(valid, true), wrongParties(category)),
    [`BR-${prefix}-05`]: from(valid, (one) => { one.lines.push(lineOf("3", "0", "1", "0.00", wrong)); }),
    [`BR-${prefix}-06`]: from(valid, (one) => { one.allowances.push(allowanceOf(false, "0.00", wrong)); }),
    [`BR-${prefix}-07`]: from(valid, (one) => { one.allowances.push(allowanceOf(true, "0.00", wrong)); }),
    [`BR-${prefix}-08`]: from(valid, (one) => { vat(one).taxable = byRate ? "191.00" : "190.01"; }),
    [`BR-${prefix}-09`]: from(valid, (one) => withTax(one, taxed ? 39 : 1), ...(code === "O" ? [] : ["BR-CO-17"])),
    [`BR-${prefix}-10`]: from(valid, (one) => { Object.assign(vat(one), exemption === "due" ? { exemptionCode: null } : { exemptionReason: "Exonéré" }); }),
  };
}

const outOfScope = () => validEinvoice({ category: "O", rate: null });
const withinTheUnion = () => validEinvoice({ category: "K", rate: "0" });
const italian = () => {
  const draft = validEinvoice({ category: "B", rate: "20.00" });
  for (const party of [draft.seller, draft.buyer]) party.address!.country = "IT";
  return draft;
};
const free: Taxed = { category: "B", rate: "0" };
const mixExamples: Record<string, Example> = {
  "BR-IC-11": from(withinTheUnion, (one) => { one.delivery!.deliveredOn = null; one.period = null; }),
  "BR-IC-12": from(withinTheUnion, (one) => { one.delivery!.address = null; }),
  "BR-O-11": from(outOfScope, (one) => { one.vat.push({ ...vat(one), taxable: "0.00", category: "E", rate: "0" }); }),
  "BR-O-12": from(outOfScope, (one) => { one.lines.push(lineOf("3", "0", "1", "0.00", free)); }),
  "BR-O-13": from(outOfScope, (one) => { one.allowances.push(allowanceOf(false, "0.00", free)); }),
  "BR-O-14": from(outOfScope, (one) => { one.allowances.push(allowanceOf(true, "0.00", free)); }),
  "BR-B-01": from(italian, (one) => { one.buyer.address!.country = "FR"; }),
  "BR-B-02": example((one) => {
    for (const party of [one.seller, one.buyer]) party.address!.country = "IT";
    one.vat.push({ ...vat(one), ...free, taxable: "0.00", amount: "0.00" });
  }),
};

/** For each rule of the categories of VAT, an invoice that breaks it. */
export const brokenCategories: Readonly<Record<string, Example>> = Object.assign({}, mixExamples, ...vatCategories.map(examplesOf));
