import type { Einvoice } from "@/lib/kernel/einvoice";
import { dayAt, groupAt, identifierAt, textsAt, unlessSilent } from "./as-written";
import { profileOfSpecification } from "./profile-of-specification";
import { ublLine } from "./ubl-line";
import { ublAddress, ublIdentifiers, ublParty, ublVatNumber } from "./ubl-party";
import { ublAllowances, ublPayment, ublTotals, ublVat } from "./ubl-settlement";
import { all, attributeAt, first, textAt, type XmlElement } from "./xml-tree";

/** What the two documents of UBL 2.1 call differently. */
const INVOICE = { typeCode: "InvoiceTypeCode", line: "InvoiceLine", quantity: "InvoicedQuantity" } as const;
const CREDIT_NOTE = { typeCode: "CreditNoteTypeCode", line: "CreditNoteLine", quantity: "CreditedQuantity" } as const;
/** UNTDID 1001: an object that is invoiced (BT-18), and, in a credit note, a project (BT-11), which has no element of its own there. */
const INVOICED_OBJECT = "130";
const PROJECT = "50";

/** UBL 2.1 Invoice or CreditNote as the model; `root` is one of the two. */
export function readUbl(root: XmlElement): Einvoice {
  const names = root.name === "CreditNote" ? CREDIT_NOTE : INVOICE;
  return {
    syntax: "ubl",
    ...head(root, names.typeCode),
    ...terms(root),
    ...references(root),
    ...parties(root),
    delivery: delivery(first(root, "Delivery")),
    period: period(root),
    payment: ublPayment(root),
    allowances: ublAllowances(root),
    totals: ublTotals(root),
    vat: ublVat(root),
    lines: all(root, names.line).map((line) => ublLine(line, names.quantity)),
  };
}

function head(root: XmlElement, typeCode: string) {
  const specification = textAt(root, "CustomizationID");
  return {
    specification,
    profile: profileOfSpecification(specification),
    businessProcess: textAt(root, "ProfileID"),
    number: textAt(root, "ID"),
    issuedOn: dayAt(root, "IssueDate"),
    typeCode: textAt(root, typeCode),
    notes: all(root, "Note").map(({ text }) => noteOf(text.trim())),
  };
}

/** UBL has no place for BT-21: « #AAI#text », by the rules of its syntax (EN 16931-3-2). */
function noteOf(written: string): Einvoice["notes"][number] {
  const [, subjectCode, text] = /^#([A-Z]{3})#([^]*)$/.exec(written) ?? [];
  return { subjectCode: subjectCode ?? null, text: (text ?? written).trim() || null };
}

function terms(root: XmlElement) {
  return {
    currency: textAt(root, "DocumentCurrencyCode"),
    vatCurrency: textAt(root, "TaxCurrencyCode"),
    taxPointOn: dayAt(root, "TaxPointDate"),
    taxPointCode: textAt(root, "InvoicePeriod", "DescriptionCode"),
    dueOn: dayAt(root, "DueDate") ?? dayAt(root, "PaymentMeans", "PaymentDueDate"),
    paymentTerms: textsAt(root, "PaymentTerms", "Note"),
  };
}

function references(root: XmlElement) {
  const documents = all(root, "AdditionalDocumentReference");
  const isProject = (document: XmlElement) => root.name === "CreditNote" && textAt(document, "DocumentTypeCode") === PROJECT;
  const supporting = documents.filter((document) => textAt(document, "DocumentTypeCode") !== INVOICED_OBJECT && !isProject(document));
  return {
    buyerReference: textAt(root, "BuyerReference"),
    projectReference: textAt(root, "ProjectReference", "ID") ?? textAt(documents.find(isProject) ?? null, "ID"),
    contractReference: textAt(root, "ContractDocumentReference", "ID"),
    orderReference: textAt(root, "OrderReference", "ID"),
    salesOrderReference: textAt(root, "OrderReference", "SalesOrderID"),
    accountingReference: textAt(root, "AccountingCost"),
    precedingInvoices: all(root, "BillingReference", "InvoiceDocumentReference").map((invoice) => ({
      number: textAt(invoice, "ID"),
      issuedOn: dayAt(invoice, "IssueDate"),
    })),
    supportingDocuments: supporting.map((document) => ({
      reference: textAt(document, "ID"),
      description: textAt(document, "DocumentDescription"),
      location: textAt(document, "Attachment", "ExternalReference", "URI"),
      fileName: attributeAt(document, "filename", "Attachment", "EmbeddedDocumentBinaryObject"),
    })),
  };
}

function parties(root: XmlElement) {
  return {
    seller: ublParty(first(root, "AccountingSupplierParty", "Party")),
    buyer: ublParty(first(root, "AccountingCustomerParty", "Party")),
    payee: groupAt(root, ["PayeeParty"], (payee) => ({
      name: textAt(payee, "PartyName", "Name"),
      identifier: ublIdentifiers(payee)[0] ?? null,
      legalRegistration: identifierAt(payee, "PartyLegalEntity", "CompanyID"),
    })),
    taxRepresentative: groupAt(root, ["TaxRepresentativeParty"], (representative) => ({
      name: textAt(representative, "PartyName", "Name"),
      vatNumber: ublVatNumber(representative),
      address: ublAddress(representative, "PostalAddress"),
    })),
  };
}

function delivery(group: XmlElement | null): Einvoice["delivery"] {
  return unlessSilent({
    name: textAt(group, "DeliveryParty", "PartyName", "Name"),
    location: identifierAt(group, "DeliveryLocation", "ID"),
    deliveredOn: dayAt(group, "ActualDeliveryDate"),
    address: ublAddress(group, "DeliveryLocation", "Address"),
  });
}

/** The group of UBL that also carries BT-8: where it says only that, there is no BG-14. */
function period(root: XmlElement): Einvoice["period"] {
  return groupAt(root, ["InvoicePeriod"], (group) => {
    const days = { start: dayAt(group, "StartDate"), end: dayAt(group, "EndDate") };
    return textAt(group, "DescriptionCode") === null ? days : unlessSilent(days);
  });
}
