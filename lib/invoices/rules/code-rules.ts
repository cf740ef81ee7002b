import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceParty, Identified } from "@/lib/kernel/einvoice-parts";
import * as lists from "./codes/lists";
import { unitCodes } from "./codes/units";
import { documentRule, groupRule, lineRule, shown, type About, type Params, type Rule } from "./rule";

/** A code that stands and is not of its list. */
const unknown = (list: ReadonlySet<string>, found: readonly (string | null | undefined)[]): false | Params => {
  const code = found.find((one) => one != null && one !== "" && !list.has(one));
  return code != null && { text: shown(code) };
};

const aboutCode = (id: string, terms: string, more: Partial<About> = {}): About => ({ id, terms, reason: "NON_CONFORME", ...more });
const schemesOf = (identifiers: readonly (Identified | null | undefined)[]) => identifiers.map((one) => one?.scheme);
const parties = ({ seller, buyer }: Einvoice): readonly EinvoiceParty[] => [seller, buyer];
const countriesOf = ({ seller, buyer, taxRepresentative, delivery }: Einvoice) => [seller, buyer, taxRepresentative, delivery].map((one) => one?.address?.country);

const document: Rule[] = [
  documentRule(aboutCode("BR-CL-01", "BT-3", { from: "minimum" }), ({ typeCode }) => unknown(lists.documentTypeCodes, [typeCode])),
  documentRule(aboutCode("BR-CL-04", "BT-5", { from: "minimum" }), ({ currency }) => unknown(lists.currencyCodes, [currency])),
  documentRule(aboutCode("BR-CL-05", "BT-6"), ({ vatCurrency }) => unknown(lists.currencyCodes, [vatCurrency])),
  documentRule(aboutCode("BR-CL-06", "BT-8"), ({ taxPointCode }) => unknown(lists.taxPointCodes, [taxPointCode])),
  groupRule(aboutCode("BR-CL-08", "BT-21", { weight: "information" }), ({ notes }) => notes, ({ subjectCode }) => unknown(lists.noteSubjectCodes, [subjectCode])),
];

/** SEPA identifies a creditor: the seller, or the payee in its place. */
const withSepa = new Set([...lists.identifierSchemes, "SEPA"]);

const party: Rule[] = [
  documentRule(aboutCode("BR-CL-10", "BT-29 BT-46 BT-60", { reason: "SIRET_ERR" }), ({ seller, buyer, payee }) =>
    unknown(withSepa, schemesOf([...seller.identifiers, payee?.identifier])) || unknown(lists.identifierSchemes, schemesOf(buyer.identifiers))),
  documentRule(aboutCode("BR-CL-11", "BT-30 BT-47 BT-61", { reason: "SIRET_ERR", from: "minimum" }), (einvoice) =>
    unknown(lists.identifierSchemes, schemesOf([...parties(einvoice), einvoice.payee].map((one) => one?.legalRegistration)))),
  documentRule(aboutCode("BR-CL-14", "BT-40 BT-55 BT-69 BT-80", { from: "minimum" }), (einvoice) => unknown(lists.countryCodes, countriesOf(einvoice))),
  documentRule(aboutCode("BR-CL-25", "BT-34 BT-49", { reason: "ADR_ERR" }), (einvoice) =>
    unknown(lists.addressSchemes, schemesOf(parties(einvoice).map(({ electronicAddress }) => electronicAddress)))),
  documentRule(aboutCode("BR-CL-26", "BT-71", { reason: "LIVR_INCOMP" }), ({ delivery }) => unknown(lists.identifierSchemes, [delivery?.location?.scheme])),
];

const payment: Rule[] = [
  groupRule(aboutCode("BR-CL-16", "BT-81", { reason: "MODPAI_ERR" }), (einvoice) => einvoice.payment, ({ meansCode }) => unknown(lists.paymentMeansCodes, [meansCode])),
];

const taxes: Rule[] = [
  documentRule(aboutCode("BR-CL-17", "BT-118 BT-95 BT-102", { reason: "TX_TVA_ERR" }), ({ vat, allowances }) =>
    unknown(lists.vatCategoryCodes, [...vat.map(({ category }) => category), ...allowances.map(({ vatCategory }) => vatCategory)])),
  lineRule(aboutCode("BR-CL-18", "BT-151", { reason: "TX_TVA_ERR" }), ({ vatCategory }) => unknown(lists.vatCategoryCodes, [vatCategory])),
  groupRule(aboutCode("BR-CL-22", "BT-121", { reason: "TX_TVA_ERR" }), ({ vat }) => vat, ({ exemptionCode }) =>
    unknown(lists.exemptionCodes, [exemptionCode?.toUpperCase()])),
];

const reasonsOf = ({ allowances, lines }: Einvoice, charge: boolean) =>
  [...allowances, ...lines.flatMap((line) => line.allowances)].filter((one) => one.charge === charge).map(({ reasonCode }) => reasonCode);

const items: Rule[] = [
  documentRule(aboutCode("BR-CL-19", "BT-98 BT-140", { reason: "REM_ERR" }), (einvoice) => unknown(lists.allowanceReasonCodes, reasonsOf(einvoice, false))),
  documentRule(aboutCode("BR-CL-20", "BT-105 BT-145", { reason: "REM_ERR" }), (einvoice) => unknown(lists.chargeReasonCodes, reasonsOf(einvoice, true))),
  lineRule(aboutCode("BR-CL-21", "BT-157", { reason: "ART_ERR" }), ({ standardItem }) => unknown(lists.identifierSchemes, [standardItem?.scheme])),
  lineRule(aboutCode("BR-CL-23", "BT-130 BT-150", { reason: "QTE_ERR" }), ({ unit, priceBaseUnit }) => unknown(unitCodes, [unit, priceBaseUnit])),
];

export const codeRules: readonly Rule[] = [...document, ...party, ...payment, ...taxes, ...items];
