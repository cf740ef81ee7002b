import { allowanceOf, lineOf, validEinvoice, type EinvoiceDraft } from "@/tests/support/valid-einvoice";
import { brokenCategories } from "./broken-categories";
import { example, from, vat, withTax, type Example } from "./example";

const allowance = (draft: EinvoiceDraft) => draft.allowances[0]!;
const charge = (draft: EinvoiceDraft) => draft.allowances[1]!;
const line = (draft: EinvoiceDraft) => draft.lines[0]!;
const lineAllowance = (draft: EinvoiceDraft) => draft.lines[0]!.allowances[0]!;
const lineCharge = (draft: EinvoiceDraft) => draft.lines[0]!.allowances[1]!;
const payment = (draft: EinvoiceDraft) => draft.payment[0]!;
const lacksReason = { reason: null, reasonCode: null };

const documentExamples: Record<string, Example> = {
  "BR-01": example((one) => { one.specification = null; }),
  "BR-02": example((one) => { one.number = " "; }),
  "BR-03": example((one) => { one.issuedOn = "2026-02-30"; }),
  "BR-04": example((one) => { one.typeCode = null; }),
  "BR-05": example((one) => { one.currency = null; }),
  "BR-06": example((one) => { one.seller.name = null; }),
  "BR-07": example((one) => { one.buyer.name = null; }),
  "BR-08": example((one) => { one.seller.address = null; }),
  "BR-09": example((one) => { one.seller.address!.country = null; }),
  "BR-10": example((one) => { one.buyer.address = null; }),
  "BR-11": example((one) => { one.buyer.address!.country = ""; }),
  "BR-12": example((one) => { one.totals.lines = null; }),
  "BR-13": example((one) => { one.totals.net = "cent"; }),
  "BR-14": example((one) => { one.totals.gross = null; }),
  "BR-15": example((one) => { one.totals.payable = null; }),
  "BR-16": example((one) => { one.lines = []; one.totals.lines = "0.00"; one.allowances = [allowanceOf(true, "190.00", { category: "S", rate: "20" })]; Object.assign(one.totals, { allowances: null, charges: "190.00" }); }),
  "BR-17": example((one) => { one.payee!.name = null; }),
  "BR-18": example((one) => { one.taxRepresentative!.name = null; }),
  "BR-19": example((one) => { one.taxRepresentative!.address = null; }),
  "BR-20": example((one) => { one.taxRepresentative!.address!.country = null; }),
  "BR-29": example((one) => { one.period = { start: "2026-11-30", end: "2026-11-01" }; }),
  "BR-52": example((one) => { one.supportingDocuments[0]!.reference = null; }),
  "BR-53": example((one) => { one.vatCurrency = "USD"; }),
  "BR-55": example((one) => { one.precedingInvoices[0]!.number = null; }),
  "BR-56": example((one) => { one.taxRepresentative!.vatNumber = null; }),
  "BR-57": example((one) => { one.delivery!.address!.country = null; }),
  "BR-62": example((one) => { one.seller.electronicAddress!.scheme = null; }),
  "BR-63": example((one) => { one.buyer.electronicAddress!.scheme = null; }),
  "BR-CO-03": example((one) => { one.taxPointOn = "2026-11-20"; one.taxPointCode = "72"; }),
  "BR-CO-09": example((one) => { one.buyer.vatNumber = "11100000009"; }),
  "BR-CO-19": example((one) => { one.period = { start: null, end: null }; }),
  "BR-CO-26": example((one) => { Object.assign(one.seller, { identifiers: [], legalRegistration: null, vatNumber: null }); }),
};

const lineExamples: Record<string, Example> = {
  "BR-21": example((one) => { line(one).id = null; }),
  "BR-22": example((one) => { line(one).quantity = null; }),
  "BR-23": example((one) => { line(one).unit = null; }),
  "BR-24": example((one) => { line(one).netAmount = "1e2"; }),
  "BR-25": example((one) => { line(one).name = null; }),
  "BR-26": example((one) => { line(one).netPrice = null; }),
  "BR-27": example((one) => { line(one).netPrice = "-10.00"; }),
  "BR-28": example((one) => { line(one).grossPrice = "-10.00"; }),
  "BR-30": example((one) => { line(one).period = { start: "2026-11-15", end: "2026-11-14" }; }),
  "BR-54": example((one) => { line(one).attributes[0]!.value = null; }),
  "BR-64": example((one) => { line(one).standardItem!.scheme = null; }),
  "BR-CO-04": example((one) => { one.lines.push(lineOf("3", "0", "1", "0.00", { category: "", rate: null })); one.lines[2]!.vatCategory = null; }),
  "BR-CO-20": example((one) => { line(one).period = { start: null, end: null }; }),
  "BR-31": example((one) => { allowance(one).amount = null; }),
  "BR-32": example((one) => { one.allowances.push({ ...allowanceOf(false, "0.00", { category: "S", rate: null }), vatCategory: null }); }),
  "BR-33": example((one) => Object.assign(allowance(one), lacksReason), "BR-CO-21"),
  "BR-CO-21": example((one) => Object.assign(allowance(one), lacksReason), "BR-33"),
  "BR-36": example((one) => { charge(one).amount = null; }),
  "BR-37": example((one) => { one.allowances.push({ ...allowanceOf(true, "0.00", { category: "S", rate: null }), vatCategory: null }); }),
  "BR-38": example((one) => Object.assign(charge(one), lacksReason), "BR-CO-22"),
  "BR-CO-22": example((one) => Object.assign(charge(one), lacksReason), "BR-38"),
  "BR-41": example((one) => { lineAllowance(one).amount = null; }),
  "BR-42": example((one) => Object.assign(lineAllowance(one), lacksReason), "BR-CO-23"),
  "BR-CO-23": example((one) => Object.assign(lineAllowance(one), lacksReason), "BR-42"),
  "BR-43": example((one) => { lineCharge(one).amount = null; }),
  "BR-44": example((one) => Object.assign(lineCharge(one), lacksReason), "BR-CO-24"),
  "BR-CO-24": example((one) => Object.assign(lineCharge(one), lacksReason), "BR-44"),
};

const paymentExamples: Record<string, Example> = {
  "BR-49": example((one) => { payment(one).meansCode = null; }),
  "BR-50": example((one) => { payment(one).accounts.push({ iban: null, name: "Autre compte", bic: null }); }),
  "BR-51": example((one) => { payment(one).card!.number = "4970101234567890"; }),
  "BR-61": example((one) => { payment(one).accounts = []; }),
  "BR-66": example((one) => { one.payment.push({ ...payment(one), mandate: null }); }),
  "BR-67": example((one) => { one.payment.push({ ...payment(one), card: null }); }),
  "BR-CO-25": example((one) => { one.dueOn = null; one.paymentTerms = null; }),
};

const totalExamples: Record<string, Example> = {
  "BR-CO-10": example((one) => { one.totals.lines = "200.01"; one.totals.charges = "9.99"; charge(one).amount = "9.99"; }),
  "BR-CO-11": example((one) => { one.totals.allowances = "20.01"; one.totals.lines = "200.01"; line(one).netAmount = "97.51"; }),
  "BR-CO-12": example((one) => { one.totals.charges = "9.99"; one.totals.lines = "200.01"; line(one).netAmount = "97.51"; }),
  "BR-CO-13": example((one) => { one.totals.net = "190.01"; one.totals.gross = "228.01"; one.totals.payable = "200.01"; }),
  "BR-CO-14": example((one) => { one.totals.vat = "38.01"; one.totals.gross = "228.01"; one.totals.payable = "200.01"; }),
  "BR-CO-15": example((one) => { one.totals.gross = "228.01"; one.totals.payable = "200.01"; }),
  "BR-CO-16": example((one) => { one.totals.payable = "228.00"; }),
  "BR-45": example((one) => { vat(one).taxable = null; }),
  "BR-46": example((one) => { vat(one).amount = null; }),
  "BR-47": example((one) => { one.vat.push({ ...vat(one), category: null, taxable: "0.00", amount: "0.00" }); }),
  "BR-48": example((one) => { vat(one).rate = null; }, "BR-S-08"),
  "BR-CO-17": example((one) => withTax(one, 39), "BR-S-09"),
  "BR-CO-18": example((one) => { one.vat = []; }, "BR-S-01"),
};

const moreDecimals = (change: (draft: EinvoiceDraft, amount: string) => unknown, amount: string, ...alongside: string[]): Example => example((one) => change(one, amount), ...alongside);
const decimalExamples: Record<string, Example> = {
  "BR-DEC-01": moreDecimals((one, amount) => { allowance(one).amount = amount; }, "20.000"),
  "BR-DEC-02": moreDecimals((one, amount) => { allowance(one).base = amount; }, "200.001"),
  "BR-DEC-05": moreDecimals((one, amount) => { charge(one).amount = amount; }, "10.000"),
  "BR-DEC-06": moreDecimals((one, amount) => { charge(one).base = amount; }, "200.001"),
  "BR-DEC-09": moreDecimals((one, amount) => { one.totals.lines = amount; }, "200.000"),
  "BR-DEC-10": moreDecimals((one, amount) => { one.totals.allowances = amount; }, "20.000"),
  "BR-DEC-11": moreDecimals((one, amount) => { one.totals.charges = amount; }, "10.000"),
  "BR-DEC-12": moreDecimals((one, amount) => { one.totals.net = amount; }, "190.000"),
  "BR-DEC-13": moreDecimals((one, amount) => { one.totals.vat = amount; }, "38.000"),
  "BR-DEC-14": moreDecimals((one, amount) => { one.totals.gross = amount; }, "228.000"),
  "BR-DEC-15": moreDecimals((one, amount) => { one.totals.vatInVatCurrency = amount; one.vatCurrency = "USD"; }, "41.123"),
  "BR-DEC-16": moreDecimals((one, amount) => { one.totals.paid = amount; }, "28.000"),
  "BR-DEC-17": moreDecimals((one, amount) => { one.totals.rounding = amount; }, "0.000"),
  "BR-DEC-18": moreDecimals((one, amount) => { one.totals.payable = amount; }, "200.000"),
  "BR-DEC-19": moreDecimals((one, amount) => { vat(one).taxable = amount; }, "190.000"),
  "BR-DEC-20": moreDecimals((one, amount) => { vat(one).amount = amount; }, "38.000"),
  "BR-DEC-23": moreDecimals((one, amount) => { line(one).netAmount = amount; }, "97.500"),
  "BR-DEC-24": moreDecimals((one, amount) => { lineAllowance(one).amount = amount; }, "5.001"),
  "BR-DEC-25": moreDecimals((one, amount) => { lineAllowance(one).base = amount; }, "100.001"),
  "BR-DEC-27": moreDecimals((one, amount) => { lineCharge(one).amount = amount; }, "2.501"),
  "BR-DEC-28": moreDecimals((one, amount) => { lineCharge(one).base = amount; }, "100.001"),
};

const codeExamples: Record<string, Example> = {
  "BR-CL-01": example((one) => { one.typeCode = "999"; }),
  "BR-CL-04": example((one) => { one.currency = "EURO"; }),
  "BR-CL-05": example((one) => { one.vatCurrency = "FRF"; one.totals.vatInVatCurrency = "38.00"; }),
  "BR-CL-06": example((one) => { one.taxPointCode = "1"; }),
  "BR-CL-08": example((one) => { one.notes[0]!.subjectCode = "XYZ"; }),
  "BR-CL-10": example((one) => { one.buyer.identifiers[0]!.scheme = "SEPA"; }),
  "BR-CL-11": example((one) => { one.seller.legalRegistration!.scheme = "SIREN"; }),
  "BR-CL-14": example((one) => { one.delivery!.address!.country = "FRANCE"; }),
  "BR-CL-16": example((one) => { payment(one).meansCode = "99"; }),
  "BR-CL-17": example((one) => { one.allowances.push(allowanceOf(false, "0.00", { category: "X", rate: "0" })); }),
  "BR-CL-18": example((one) => { one.lines.push(lineOf("3", "0", "1", "0.00", { category: "X", rate: "0" })); }),
  "BR-CL-19": example((one) => { lineAllowance(one).reasonCode = "FC"; }),
  "BR-CL-20": example((one) => { charge(one).reasonCode = "95"; }),
  "BR-CL-21": example((one) => { line(one).standardItem!.scheme = "EAN"; }),
  "BR-CL-22": from(() => validEinvoice({ category: "E", rate: "0" }), (one) => { vat(one).exemptionCode = "EXO"; }),
  "BR-CL-23": example((one) => { line(one).priceBaseUnit = "PCE"; }),
  "BR-CL-25": example((one) => { one.seller.electronicAddress!.scheme = "0009X"; }),
  "BR-CL-26": example((one) => { one.delivery!.location!.scheme = "99"; }),
};

/** For each rule of EN 16931 that is checked, an invoice that breaks it. */
export const brokenExamples: Readonly<Record<string, Example>> = {
  ...documentExamples, ...lineExamples, ...paymentExamples, ...totalExamples, ...decimalExamples, ...codeExamples, ...brokenCategories,
};
