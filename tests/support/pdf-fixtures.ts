import { degrees, PDFDocument, PDFName, PDFString, rgb, StandardFonts } from "pdf-lib";
import type { Band } from "@/lib/ports/pdf";

type Shape = { pages?: number; size?: [number, number]; rotate?: number; crop?: [number, number, number, number] };

export const BAND: Band = {
  lines: [
    "Copie tamponnée · MAIRIE-2026-000123 · reçue le 21/11/2026 à 10:04",
    "SHA-256 ab12cd34 … 90ef89ef",
    "Vérifier : factures.exemple.fr/verifier/MAIRIE-2026-000123",
  ],
  qr: "https://factures.exemple.fr/verifier/MAIRIE-2026-000123",
  signedNotice: "La signature électronique ne vaut que sur l’original : cette copie ne la porte pas.",
};

/** An invoice-like document, plain: a title and some rows on each page, up to the page's own edges. */
async function invoiceDocument({ pages = 1, size = [595, 842], rotate = 0, crop }: Shape = {}): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let index = 1; index <= pages; index += 1) {
    const page = document.addPage(size);
    const [width, height] = size;
    page.setRotation(degrees(rotate));
    if (crop) page.setCropBox(...crop);
    page.drawRectangle({ x: 4, y: 4, width: width - 8, height: height - 8, borderColor: rgb(0.6, 0.7, 0.9), borderWidth: 2 });
    const [left, top] = crop ? [crop[0], crop[1] + crop[3]] : [0, height];
    page.drawText(`Facture FA-2026-${index}`, { x: left + width / 12, y: top - height / 10, size: width / 25, font });
    for (let row = 0; row < 20; row += 1)
      page.drawText(`Fournitures, ligne ${row} : 12,50`, { x: left + width / 12, y: top - height / 6 - (row * height) / 40, size: width / 60, font });
  }
  return document;
}

export async function invoicePdf(shape: Shape = {}): Promise<Uint8Array> {
  return (await invoiceDocument(shape)).save({ useObjectStreams: false });
}

export async function pdfWithJavaScript(): Promise<Uint8Array> {
  const document = await invoiceDocument();
  document.addJavaScript("hello", "app.alert('hello')");
  return document.save();
}

/** Says only on which page to open, as many ordinary invoices do. */
export async function pdfWithOpenAction(): Promise<Uint8Array> {
  const document = await invoiceDocument();
  document.catalog.set(PDFName.of("OpenAction"), document.context.obj([document.getPage(0).ref, "Fit"]));
  return document.save();
}

/** Launches a program, the name of the action being written in hexadecimal and behind a reference. */
export async function pdfWithHiddenLaunch(): Promise<Uint8Array> {
  const document = await invoiceDocument();
  const action = document.context.obj({ S: document.context.register(PDFName.of("Launch")), Win: { F: PDFString.of("cmd") } });
  document.catalog.set(PDFName.of("OpenAction"), document.context.register(action));
  return document.save();
}

export async function pdfWithEmbedded(name: string, content: Uint8Array | string): Promise<Uint8Array> {
  const document = await invoiceDocument();
  await document.attach(Buffer.from(content), name, { creationDate: new Date(0), modificationDate: new Date(0) });
  return document.save();
}

export const FACTURX_XML = `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">
  <rsm:ExchangedDocumentContext>
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:factur-x.eu:1p0:minimum</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
</rsm:CrossIndustryInvoice>
`;

export function facturxPdf(xml = FACTURX_XML): Promise<Uint8Array> {
  return pdfWithEmbedded("factur-x.xml", xml);
}

/** Carries a signature field whose value looks like a signature. It signs nothing: the desk only sees that it is there. */
export async function signedPdf(): Promise<Uint8Array> {
  const document = await invoiceDocument();
  const { context, catalog } = document;
  const text = (value: string) => PDFString.of(value);
  const signature = context.register(
    context.obj({ Type: "Sig", Filter: "Adobe.PPKLite", ByteRange: [0, 1, 2, 3], Contents: text("signature") }),
  );
  const field = context.register(context.obj({ FT: "Sig", T: text("Signature1"), V: signature }));
  catalog.set(PDFName.of("AcroForm"), context.obj({ SigFlags: 3, Fields: [field] }));
  return document.save();
}

/** A number without end in an array: reading it costs far more than its size. */
export async function bombPdf(): Promise<Uint8Array> {
  const head = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X 4 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n";
  const page = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n";
  const objects = `${head}${page}4 0 obj\n[${"1 ".repeat(6_000_000)}]\nendobj\n`;
  const offsets = [1, 2, 3, 4].map((id) => String(objects.indexOf(`${id} 0 obj`)).padStart(10, "0"));
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
  const end = `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n${objects.length}\n%%EOF\n`;
  return Buffer.from(objects + end, "latin1");
}

/** The table of objects is lost: one engine stops there, the other rebuilds it. */
export async function damagedPdf(): Promise<Uint8Array> {
  const text = Buffer.from(await invoicePdf()).toString("latin1");
  return Buffer.from(text.replace(/startxref\n\d+/, "startxref\n7"), "latin1");
}

/** One grey pixel each. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCBPyfmDwAAAABJRU5ErkJggg==",
  "base64",
);
export const JPEG = Buffer.from(
  "ffd8ffe000104a46494600010101006000600000ffdb0043" + "00" + "01".repeat(64) +
    "ffc0000b080001000101011100ffc4001f0000010501010101010100000000000000000102030405060708090a0b" +
    "ffda0008010100003f00d2cfffd9",
  "hex",
);
export const CSV = "Référence;Montant\nFA-2026-1;12,50\n";
export const XML_WITH_DOCTYPE = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]>\n<a>&x;</a>`;
