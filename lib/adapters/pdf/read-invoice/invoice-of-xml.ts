import type { Einvoice } from "@/lib/kernel/einvoice";
import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import { carriesDoctype, decodeXml } from "../inspect/xml";
import { readCii } from "./cii";
import { readUbl } from "./ubl";
import { type XmlElement, xmlTree } from "./xml-tree";

/** Beyond it an invoice carries its attachments as text, and reading it would keep the person waiting. */
const XML_MAX_BYTES = 5_000_000;
const CII = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:";
const UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

type XmlReading = Pick<InvoiceReading, "einvoice" | "unreadable">;

/** The invoice that an XML is, by its root and its namespace, whatever its prefixes; or why it cannot be taken. `inPdf`: it came out of one. */
export function invoiceOfXml(bytes: Uint8Array, inPdf: boolean): XmlReading {
  if (bytes.length > XML_MAX_BYTES) return unreadable("too-big");
  const text = decodeXml(bytes);
  if (text === null) return unreadable("not-xml");
  if (carriesDoctype(text)) return unreadable("doctype");
  const root = xmlTree(text);
  if (typeof root === "string") return unreadable(root);
  const einvoice = invoiceOf(root, inPdf);
  return einvoice === null ? unreadable("not-an-invoice") : { einvoice, unreadable: null };
}

function invoiceOf(root: XmlElement, inPdf: boolean): Einvoice | null {
  if (root.name === "CrossIndustryInvoice" && root.namespace.startsWith(CII)) return readCii(root, inPdf ? "facturx" : "cii");
  const isUbl = (root.name === "Invoice" || root.name === "CreditNote") && root.namespace.startsWith(`${UBL}${root.name}-`);
  return isUbl ? readUbl(root) : null;
}

const unreadable = (why: NonNullable<InvoiceReading["unreadable"]>): XmlReading => ({ einvoice: null, unreadable: why });
