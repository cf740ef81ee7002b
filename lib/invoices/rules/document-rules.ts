import type { EinvoicePeriod } from "@/lib/kernel/einvoice-parts";
import { isDay } from "@/lib/kernel/dates";
import { documentRule, groupRule, isAbsent, lineRule, shown, type Params, type Rule } from "./rule";

const endsBeforeItStarts = (period: EinvoicePeriod | null): false | Params =>
  period !== null && isDay(period.start) && isDay(period.end) && period.end < period.start ? { date: period.start, endDate: period.end } : false;
const isEmptyPeriod = (period: EinvoicePeriod | null): boolean => period !== null && isAbsent(period.start) && isAbsent(period.end);

/** What every invoice says: its number, its day, its kind, its currency. A day that does not exist is no day. */
const heading: Rule[] = [
  documentRule({ id: "BR-01", terms: "BT-24", reason: "NON_CONFORME", from: "minimum" }, ({ specification }) => isAbsent(specification)),
  documentRule({ id: "BR-02", terms: "BT-1", reason: "NON_CONFORME", from: "minimum" }, ({ number }) => isAbsent(number)),
  documentRule({ id: "BR-03", terms: "BT-2", reason: "NON_CONFORME", from: "minimum" }, ({ issuedOn }) => !isDay(issuedOn)),
  documentRule({ id: "BR-04", terms: "BT-3", reason: "NON_CONFORME", from: "minimum" }, ({ typeCode }) => isAbsent(typeCode)),
  documentRule({ id: "BR-05", terms: "BT-5", reason: "NON_CONFORME", from: "minimum" }, ({ currency }) => isAbsent(currency)),
  documentRule({ id: "BR-CO-03", terms: "BT-7 BT-8", reason: "NON_CONFORME" }, ({ taxPointOn, taxPointCode }) =>
    !isAbsent(taxPointOn) && !isAbsent(taxPointCode)),
  documentRule({ id: "BR-53", terms: "BT-6 BT-111", reason: "MONTANTTOTAL_ERR" }, ({ vatCurrency }, { totals }) =>
    !isAbsent(vatCurrency) && !totals.vatInVatCurrency && { currency: shown(vatCurrency ?? "") }),
];

const periods: Rule[] = [
  documentRule({ id: "BR-29", terms: "BT-73 BT-74", reason: "NON_CONFORME" }, ({ period }) => endsBeforeItStarts(period)),
  lineRule({ id: "BR-30", terms: "BT-134 BT-135", reason: "NON_CONFORME" }, ({ period }) => endsBeforeItStarts(period)),
  documentRule({ id: "BR-CO-19", terms: "BG-14 BT-73 BT-74", reason: "NON_CONFORME" }, ({ period }) => isEmptyPeriod(period)),
  lineRule({ id: "BR-CO-20", terms: "BG-26 BT-134 BT-135", reason: "NON_CONFORME" }, ({ period }) => isEmptyPeriod(period)),
];

const references: Rule[] = [
  groupRule({ id: "BR-52", terms: "BG-24 BT-122", reason: "JUSTIF_ABS", from: "en16931" }, ({ supportingDocuments }) => supportingDocuments,
    ({ reference }) => isAbsent(reference)),
  groupRule({ id: "BR-55", terms: "BG-3 BT-25", reason: "REF_ERR" }, ({ precedingInvoices }) => precedingInvoices, ({ number }) => isAbsent(number)),
  documentRule({ id: "BR-57", terms: "BG-15 BT-80", reason: "LIVR_INCOMP" }, ({ delivery }) =>
    delivery?.address != null && isAbsent(delivery.address.country)),
];

export const documentRules: readonly Rule[] = [...heading, ...periods, ...references];
