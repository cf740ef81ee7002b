import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { PDFDocument } from "pdf-lib";
import { ZipFile } from "yazl";

/** What a scanned or composed page weighs. */
export const pdfBytes = 30_000;

const header = "numero;exercice;reference_payfip;date_emission;date_echeance;objet;montant;devise;nom;prenom;email;code_tiers;adresse;cp;ville;mode;fichier_pdf\n";
/** Two bills for each debtor, one debtor in two with an address. */
const lineOf = (serial: string, place: number, fileName: string): string => {
  const debtor = `${serial.slice(0, 3)}${Math.floor(place / 2)}`;
  const email = place % 4 < 2 ? "" : `d${debtor}@exemple.test`;
  return `${[
    serial, "2026", `2026-RS-00-${serial}`, "02/11/2026", "15/12/2026", "Restauration scolaire", `${10 + (place % 90)},50`, "EUR", "Durand", "Zoé", email, `C-${debtor}`, "3 rue des Lilas", "99100",
    "Démonstration", "LIBRE", fileName,
  ].join(";")}\n`;
};
const serialOf = (prefix: string, place: number): string => `${prefix}${String(place).padStart(7, "0")}`;

/** A ZIP of that many bills, each with a PDF of its own. */
export async function writeZip(file: string, count: number): Promise<void> {
  const zip = new ZipFile();
  const lines = Array.from({ length: count }, (_, place) => lineOf(serialOf("ZIP", place), place, `${serialOf("ZIP", place)}.pdf`));
  zip.addBuffer(Buffer.from(header + lines.join("")), "titres.csv");
  for (let place = 0; place < count; place++) zip.addBuffer(await pdfOf(serialOf("ZIP", place)), `${serialOf("ZIP", place)}.pdf`);
  zip.end();
  await pipeline(zip.outputStream as NodeJS.ReadableStream, createWriteStream(file));
}

/** A CSV of that many bills without PDFs; files of other sizes have other numbers. */
export async function writeCsv(file: string, count: number): Promise<void> {
  const prefix = `M${String(count).length}X`;
  await pipeline(async function* () {
    yield header;
    for (let place = 0; place < count; place++) yield lineOf(serialOf(prefix, place), place, "");
  }, createWriteStream(file));
}

async function pdfOf(words: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText(words);
  pdf.context.register(pdf.context.stream(randomBytes(pdfBytes - 1500)));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}
