import type { Einvoice } from "@/lib/kernel/einvoice";
import type { EinvoiceAllowance, EinvoiceVat } from "@/lib/kernel/einvoice-parts";
import { groupAt, isTrueAt } from "./as-written";
import { withMandates } from "./mandates";
import { ublCreditor } from "./ubl-party";
import { vatTotals } from "./vat-totals";
import { all, attributeAt, first, textAt, type XmlElement } from "./xml-tree";

type Means = Einvoice["payment"][number];

/** BG-16: UBL writes the creditor's identifier (BT-90) beside those of the seller or of the payee. */
export function ublPayment(root: XmlElement): Means[] {
  const payment = all(root, "PaymentMeans").map((means): Means => ({
    meansCode: textAt(means, "PaymentMeansCode"),
    meansText: attributeAt(means, "name", "PaymentMeansCode"),
    remittance: textAt(means, "PaymentID"),
    accounts: all(means, "PayeeFinancialAccount").map((account) => ({
      iban: textAt(account, "ID"),
      name: textAt(account, "Name"),
      bic: textAt(account, "FinancialInstitutionBranch", "ID"),
    })),
    card: groupAt(means, ["CardAccount"], (card) => ({ number: textAt(card, "PrimaryAccountNumberID"), holder: textAt(card, "HolderName") })),
    mandate: groupAt(means, ["PaymentMandate"], (mandate) => ({
      reference: textAt(mandate, "ID"),
      creditor: null,
      debtorIban: textAt(mandate, "PayerFinancialAccount", "ID"),
    })),
  }));
  const creditor = ublCreditor(first(root, "PayeeParty")) ?? ublCreditor(first(root, "AccountingSupplierParty", "Party"));
  return withMandates(payment, { reference: null, creditor });
}

/** BG-20 and BG-21 of the document, or BG-27 and BG-28 of a line. */
export function ublAllowances(owner: XmlElement): EinvoiceAllowance[] {
  return all(owner, "AllowanceCharge").map((one) => ({
    charge: isTrueAt(one, "ChargeIndicator"),
    amount: textAt(one, "Amount"),
    base: textAt(one, "BaseAmount"),
    percentage: textAt(one, "MultiplierFactorNumeric"),
    reason: textAt(one, "AllowanceChargeReason"),
    reasonCode: textAt(one, "AllowanceChargeReasonCode"),
    vatCategory: textAt(one, "TaxCategory", "ID"),
    vatRate: textAt(one, "TaxCategory", "Percent"),
  }));
}

/** BG-23. */
export function ublVat(root: XmlElement): EinvoiceVat[] {
  return all(root, "TaxTotal", "TaxSubtotal").map((subtotal) => ({
    taxable: textAt(subtotal, "TaxableAmount"),
    amount: textAt(subtotal, "TaxAmount"),
    category: textAt(subtotal, "TaxCategory", "ID"),
    rate: textAt(subtotal, "TaxCategory", "Percent"),
    exemptionReason: textAt(subtotal, "TaxCategory", "TaxExemptionReason"),
    exemptionCode: textAt(subtotal, "TaxCategory", "TaxExemptionReasonCode"),
  }));
}

/** BG-22. */
export function ublTotals(root: XmlElement): Einvoice["totals"] {
  const sums = first(root, "LegalMonetaryTotal");
  return {
    lines: textAt(sums, "LineExtensionAmount"),
    allowances: textAt(sums, "AllowanceTotalAmount"),
    charges: textAt(sums, "ChargeTotalAmount"),
    net: textAt(sums, "TaxExclusiveAmount"),
    ...vatTotals(all(root, "TaxTotal", "TaxAmount"), textAt(root, "DocumentCurrencyCode"), textAt(root, "TaxCurrencyCode")),
    gross: textAt(sums, "TaxInclusiveAmount"),
    paid: textAt(sums, "PrepaidAmount"),
    rounding: textAt(sums, "PayableRoundingAmount"),
    payable: textAt(sums, "PayableAmount"),
  };
}
