import type { Einvoice, EinvoiceSyntax } from "@/lib/kernel/einvoice";
import { dayAt, groupAt, identifierAt, textsAt, unlessSilent } from "./as-written";
import { ciiLine } from "./cii-line";
import { ciiAddress, ciiIdentifier, ciiParty, ciiVatNumber } from "./cii-party";
import { ciiAllowances, ciiPayment, ciiPeriod, ciiTotals, ciiVat } from "./cii-settlement";
import { profileOfSpecification } from "./profile-of-specification";
import { all, attributeAt, first, textAt, type XmlElement } from "./xml-tree";

/** UNTDID 1001: a document that supports the invoice. Others of that list are references without content. */
const SUPPORTING = "916";
/** UNTDID 2475, which CII writes, as the codes of UNTDID 2005, in which BT-8 is defined: date of the invoice, of the delivery, of the payment. */
const TAX_POINT_CODES: Readonly<Record<string, string>> = { "5": "3", "29": "35", "72": "432" };
/** Factur-X EXTENDED: a line that gathers others or only informs is no line of the sum (BG-25). */
const NO_AMOUNT = ["GROUP", "INFORMATION"];

/** UN/CEFACT Cross Industry Invoice (D16B, D22B) as the model; `root` is its CrossIndustryInvoice. */
export function readCii(root: XmlElement, syntax: EinvoiceSyntax): Einvoice {
  const transaction = first(root, "SupplyChainTradeTransaction");
  const agreement = first(transaction, "ApplicableHeaderTradeAgreement");
  const settlement = first(transaction, "ApplicableHeaderTradeSettlement");
  const lines = all(transaction, "IncludedSupplyChainTradeLineItem");
  return {
    syntax,
    ...head(root),
    ...terms(settlement),
    ...references(agreement, settlement),
    ...parties(agreement, settlement),
    delivery: delivery(first(transaction, "ApplicableHeaderTradeDelivery")),
    period: ciiPeriod(settlement),
    payment: ciiPayment(settlement),
    allowances: ciiAllowances(settlement),
    totals: ciiTotals(settlement),
    vat: ciiVat(settlement),
    lines: lines.filter((line) => !NO_AMOUNT.includes(textAt(line, "AssociatedDocumentLineDocument", "LineStatusReasonCode") ?? "")).map(ciiLine),
  };
}

function head(root: XmlElement) {
  const context = first(root, "ExchangedDocumentContext");
  const document = first(root, "ExchangedDocument");
  const specification = textAt(context, "GuidelineSpecifiedDocumentContextParameter", "ID");
  return {
    specification,
    profile: profileOfSpecification(specification),
    businessProcess: textAt(context, "BusinessProcessSpecifiedDocumentContextParameter", "ID"),
    number: textAt(document, "ID"),
    issuedOn: dayAt(document, "IssueDateTime", "DateTimeString") ?? dayAt(document, "IssueDateTime", "DateTime"),
    typeCode: textAt(document, "TypeCode"),
    notes: all(document, "IncludedNote").map((note) => ({ subjectCode: textAt(note, "SubjectCode"), text: textAt(note, "Content") })),
  };
}

function terms(settlement: XmlElement | null) {
  const code = textAt(settlement, "ApplicableTradeTax", "DueDateTypeCode");
  return {
    currency: textAt(settlement, "InvoiceCurrencyCode"),
    vatCurrency: textAt(settlement, "TaxCurrencyCode"),
    taxPointOn: dayAt(settlement, "ApplicableTradeTax", "TaxPointDate", "DateString"),
    taxPointCode: code && (TAX_POINT_CODES[code] ?? code),
    dueOn: dayAt(settlement, "SpecifiedTradePaymentTerms", "DueDateDateTime", "DateTimeString"),
    paymentTerms: textsAt(settlement, "SpecifiedTradePaymentTerms", "Description"),
  };
}

function references(agreement: XmlElement | null, settlement: XmlElement | null) {
  const documents = all(agreement, "AdditionalReferencedDocument").filter((document) => textAt(document, "TypeCode") === SUPPORTING);
  return {
    buyerReference: textAt(agreement, "BuyerReference"),
    projectReference: textAt(agreement, "SpecifiedProcuringProject", "ID"),
    contractReference: textAt(agreement, "ContractReferencedDocument", "IssuerAssignedID"),
    orderReference: textAt(agreement, "BuyerOrderReferencedDocument", "IssuerAssignedID"),
    salesOrderReference: textAt(agreement, "SellerOrderReferencedDocument", "IssuerAssignedID"),
    accountingReference: textAt(settlement, "ReceivableSpecifiedTradeAccountingAccount", "ID"),
    precedingInvoices: all(settlement, "InvoiceReferencedDocument").map((invoice) => ({
      number: textAt(invoice, "IssuerAssignedID"),
      issuedOn: dayAt(invoice, "FormattedIssueDateTime", "DateTimeString"),
    })),
    supportingDocuments: documents.map((document) => ({
      reference: textAt(document, "IssuerAssignedID"),
      description: textAt(document, "Name"),
      location: textAt(document, "URIID"),
      fileName: attributeAt(document, "filename", "AttachmentBinaryObject"),
    })),
  };
}

function parties(agreement: XmlElement | null, settlement: XmlElement | null) {
  return {
    seller: ciiParty(first(agreement, "SellerTradeParty")),
    buyer: ciiParty(first(agreement, "BuyerTradeParty")),
    payee: groupAt(settlement, ["PayeeTradeParty"], (payee) => ({
      name: textAt(payee, "Name"),
      identifier: ciiIdentifier(payee),
      legalRegistration: identifierAt(payee, "SpecifiedLegalOrganization", "ID"),
    })),
    taxRepresentative: groupAt(agreement, ["SellerTaxRepresentativeTradeParty"], (representative) => ({
      name: textAt(representative, "Name"),
      vatNumber: ciiVatNumber(representative),
      address: ciiAddress(representative),
    })),
  };
}

function delivery(header: XmlElement | null): Einvoice["delivery"] {
  const place = first(header, "ShipToTradeParty");
  return unlessSilent({
    name: textAt(place, "Name"),
    location: ciiIdentifier(place),
    deliveredOn: dayAt(header, "ActualDeliverySupplyChainEvent", "OccurrenceDateTime", "DateTimeString"),
    address: ciiAddress(place),
  });
}
