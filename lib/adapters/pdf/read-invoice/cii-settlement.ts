import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceAllowance, EinvoicePeriod, EinvoiceVat } from "@/lib/kernel/einvoice-parts";
import { dayAt, groupAt, isTrueAt } from "./as-written";
import { withMandates } from "./mandates";
import { vatTotals } from "./vat-totals";
import { all, first, textAt, type XmlElement } from "./xml-tree";

type Means = Einvoice["payment"][number];

/** BG-14, or the period of a line. */
export function ciiPeriod(settlement: XmlElement | null): EinvoicePeriod | null {
  return groupAt(settlement, ["BillingSpecifiedPeriod"], (period) => ({
    start: dayAt(period, "StartDateTime", "DateTimeString"),
    end: dayAt(period, "EndDateTime", "DateTimeString"),
  }));
}

/** BG-16: CII says once, for the document, the text of the transfer, the creditor and the mandate. */
export function ciiPayment(settlement: XmlElement | null): Means[] {
  const remittance = textAt(settlement, "PaymentReference");
  const payment = all(settlement, "SpecifiedTradeSettlementPaymentMeans").map((means): Means => {
    const debtorIban = textAt(means, "PayerPartyDebtorFinancialAccount", "IBANID");
    return {
      meansCode: textAt(means, "TypeCode"),
      meansText: textAt(means, "Information"),
      remittance,
      accounts: accounts(means),
      card: groupAt(means, ["ApplicableTradeSettlementFinancialCard"], (card) => ({ number: textAt(card, "ID"), holder: textAt(card, "CardholderName") })),
      mandate: debtorIban === null ? null : { reference: null, creditor: null, debtorIban },
    };
  });
  const reference = textAt(settlement, "SpecifiedTradePaymentTerms", "DirectDebitMandateID");
  return withMandates(payment, { reference, creditor: textAt(settlement, "CreditorReferenceID") });
}

function accounts(means: XmlElement): Means["accounts"] {
  const bic = textAt(means, "PayeeSpecifiedCreditorFinancialInstitution", "BICID");
  return all(means, "PayeePartyCreditorFinancialAccount").map((account) => ({
    iban: textAt(account, "IBANID") ?? textAt(account, "ProprietaryID"),
    name: textAt(account, "AccountName"),
    bic,
  }));
}

/** BG-20 and BG-21 of the document, or BG-27 and BG-28 of a line's settlement; the costs of transport of EXTENDED are charges. */
export function ciiAllowances(settlement: XmlElement | null): EinvoiceAllowance[] {
  const allowances = all(settlement, "SpecifiedTradeAllowanceCharge").map((one) => ({
    charge: isTrueAt(one, "ChargeIndicator", "Indicator"),
    amount: textAt(one, "ActualAmount"),
    base: textAt(one, "BasisAmount"),
    percentage: textAt(one, "CalculationPercent"),
    reason: textAt(one, "Reason"),
    reasonCode: textAt(one, "ReasonCode"),
    ...category(first(one, "CategoryTradeTax")),
  }));
  const transport = all(settlement, "SpecifiedLogisticsServiceCharge").map((one) => ({
    charge: true,
    amount: textAt(one, "AppliedAmount"),
    base: null,
    percentage: null,
    reason: textAt(one, "Description"),
    reasonCode: null,
    ...category(first(one, "AppliedTradeTax")),
  }));
  return [...allowances, ...transport];
}

const category = (tax: XmlElement | null) => ({ vatCategory: textAt(tax, "CategoryCode"), vatRate: textAt(tax, "RateApplicablePercent") });

/** BG-23. */
export function ciiVat(settlement: XmlElement | null): EinvoiceVat[] {
  return all(settlement, "ApplicableTradeTax").map((tax) => ({
    taxable: textAt(tax, "BasisAmount"),
    amount: textAt(tax, "CalculatedAmount"),
    category: textAt(tax, "CategoryCode"),
    rate: textAt(tax, "RateApplicablePercent"),
    exemptionReason: textAt(tax, "ExemptionReason"),
    exemptionCode: textAt(tax, "ExemptionReasonCode"),
  }));
}

/** BG-22. */
export function ciiTotals(settlement: XmlElement | null): Einvoice["totals"] {
  const sums = first(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
  return {
    lines: textAt(sums, "LineTotalAmount"),
    allowances: textAt(sums, "AllowanceTotalAmount"),
    charges: textAt(sums, "ChargeTotalAmount"),
    net: textAt(sums, "TaxBasisTotalAmount"),
    ...vatTotals(all(sums, "TaxTotalAmount"), textAt(settlement, "InvoiceCurrencyCode"), textAt(settlement, "TaxCurrencyCode")),
    gross: textAt(sums, "GrandTotalAmount"),
    paid: textAt(sums, "TotalPrepaidAmount"),
    rounding: textAt(sums, "RoundingAmount"),
    payable: textAt(sums, "DuePayableAmount"),
  };
}
