import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, StandardFonts } from "pdf-lib";
import { ciiXml } from "./einvoice-cii";
import { pdfWithEmbedded } from "./pdf-fixtures";

/** A Factur-X of ours: the invoice of the fixtures, or another XML, in a PDF under one of the names of the format. */
export const facturxInvoice = (xml: string = ciiXml(), name = "factur-x.xml"): Promise<Uint8Array> => pdfWithEmbedded(name, xml);

/** The same, where only one of the two ways in which a PDF names its files is left. */
export async function facturxNamedBy(way: "Names" | "AF"): Promise<Uint8Array> {
  const document = await PDFDocument.load(await facturxInvoice());
  document.catalog.delete(PDFName.of(way === "AF" ? "Names" : "AF"));
  return document.save();
}

/** One page of text: each row is cells apart from each other, from the top down; an empty row leaves a blank. */
export async function textPdf(rows: readonly (readonly string[])[], pages = 1): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let number = 0; number < pages; number += 1) {
    const page = document.addPage([595, 842]);
    for (const [row, cells] of rows.entries())
      for (const [column, text] of cells.entries()) page.drawText(text, { x: 40 + column * 170, y: 800 - row * 16, size: 10, font });
  }
  return document.save();
}

/** The XML in a PDF as another library takes it out. Empty where there is none. */
export async function xmlIn(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const streams = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
  const xmls = streams.filter(({ dict }) => /EmbeddedFile/.test(String(dict))).map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString("utf8"));
  return xmls.find((text) => text.includes("CrossIndustryInvoice")) ?? "";
}
