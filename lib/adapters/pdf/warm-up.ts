import { PDFDocument } from "pdf-lib";
import { inspectFile } from "./inspect/inspect-file";
import { readInvoice } from "./read-invoice/read-invoice";

/** Does once, on an empty page, what a first file would else wait for: engines are loaded and compiled. */
export async function warmUp(): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const bytes = await pdf.save();
  await inspectFile(bytes, "page.pdf", "invoice");
  await readInvoice(bytes, "application/pdf");
}
