import { PDFDocument, StandardFonts } from "pdf-lib";
import { formatMoney, type Money } from "@/lib/kernel/money";

/** Standard fonts know Windows-1252 only: the narrow spaces of French amounts become plain ones. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ").replace(/’/g, "'");

/** A proof in one page: a title and a few lines. */
export async function proofPdf(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(plain(title));
  const [font, bold] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold)];
  const page = document.addPage([595, 842]);
  page.drawText(plain(title), { x: 55, y: 760, size: 18, font: bold });
  lines.forEach((line, place) => page.drawText(plain(line), { x: 55, y: 715 - place * 22, size: 11, font }));
  return document.save();
}

export type DemoInvoice = { number: string; issuedOn: string; seller: string; buyer: string; lines: readonly (readonly [what: string, price: Money])[]; net: Money; tax: Money; gross: Money };

/** A one-page invoice as a small supplier's software would print it. */
export async function invoicePdf({ number, issuedOn, seller, buyer, lines, net, tax, gross }: DemoInvoice): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(`Facture ${number}`);
  const [font, bold] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold)];
  const page = document.addPage([595, 842]);
  const write = (text: string, x: number, y: number, size = 11, face = font) => page.drawText(plain(text), { x, y, size, font: face });
  const amount = (money: Money, y: number, face = font) => {
    const text = plain(formatMoney(money, "fr"));
    page.drawText(text, { x: 540 - face.widthOfTextAtSize(text, 11), y, size: 11, font: face });
  };
  write(seller, 55, 770, 18, bold);
  write(`Facture ${number}`, 55, 715, 14, bold);
  write(`Date : ${issuedOn}`, 55, 695);
  write(`Client : ${buyer}`, 55, 678);
  lines.forEach(([what, price], place) => { write(what, 55, 620 - place * 22); amount(price, 620 - place * 22); });
  const foot = 590 - lines.length * 22;
  page.drawLine({ start: { x: 55, y: foot + 14 }, end: { x: 540, y: foot + 14 }, thickness: 0.5 });
  ([["Total HT", net, font], ["TVA 20 %", tax, font], ["Total TTC", gross, bold]] as const).forEach(([label, money, face], place) => {
    write(label, 360, foot - 6 - place * 20, 11, face);
    amount(money, foot - 6 - place * 20, face);
  });
  return document.save();
}
