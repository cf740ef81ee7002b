import type { InvoiceReading } from "@/lib/kernel/invoice-reading";
import type { FileType } from "@/lib/kernel/file-rules";
import { invoiceOfXml } from "./invoice-of-xml";
import { proposeFromText } from "./propose-from-text";
import { textOfPdf } from "./text-of-pdf";
import { xmlInPdf } from "./xml-in-pdf";

const NOTHING: InvoiceReading = { einvoice: null, unreadable: null, text: null };

/** What a file says as an invoice; nothing for a file of another type, or a PDF that cannot be read, of which the gate says why. */
export async function readInvoice(bytes: Uint8Array, type: FileType, only?: "xml"): Promise<InvoiceReading> {
  if (type === "application/xml") return { ...NOTHING, ...invoiceOfXml(bytes, false) };
  if (type !== "application/pdf") return NOTHING;
  const xml = await xmlInPdf(bytes);
  const read = xml === undefined ? NOTHING : xml === null ? { ...NOTHING, unreadable: "not-xml" as const } : { ...NOTHING, ...invoiceOfXml(xml, true) };
  if (only === "xml") return read;
  const text = await textOfPdf(bytes);
  return text === null ? read : { ...read, text: proposeFromText(text) };
}
