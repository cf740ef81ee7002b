import { PDFDocument, PDFName } from "pdf-lib";
import type { Sheet } from "@/lib/ports/pdf";
import { addFont, encode, REGULAR, SEMIBOLD, textWidth } from "../ink/font";
import { piecesOf } from "./blocks";
import { layOut } from "./page-flow";
import { drawRow, drawRule, rowsOf, type Style, styles } from "./text";

const a4 = { width: 595.28, height: 841.89 };
const margin = 56.7;
const top = a4.height - 51;
const bottom = 70;
const column = { x: margin, width: a4.width - 2 * margin };
/** The window of an envelope folded in three, in points: where an address shows through. */
const recipientWindow = { x: 312, top: a4.height - 142, width: a4.width - 312 - margin };
const belowWindow = a4.height - 248;

/** The bytes of a document that says what the sheet says, and nothing of when it was made: the same sheet gives the same bytes. */
export async function composeSheet(sheet: Sheet): Promise<{ bytes: Uint8Array; pages: number }> {
  const head = drawHead(sheet);
  const pages = layOut(piecesOf(sheet.blocks, column), { firstTop: head.end, top, bottom });
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(sheet.title, { showInWindowTitleBar: true });
  document.setLanguage(sheet.language);
  const { context } = document;
  const resources = context.register(context.obj({ Font: { R: addFont(context, REGULAR), S: addFont(context, SEMIBOLD) } }));
  pages.forEach((drawn, place) => {
    const { node } = document.addPage([a4.width, a4.height]);
    const content = [...(place === 0 ? [head.drawn] : []), drawn, drawFoot(sheet.footer, `${place + 1}/${pages.length}`)].join("\n");
    node.set(PDFName.of("Resources"), resources);
    node.set(PDFName.of("Contents"), context.register(context.flateStream(content)));
  });
  return { bytes: await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity }), pages: pages.length };
}

/** The issuer, the address where an envelope's window is, and the title. `end`: where the blocks begin. */
function drawHead({ issuer, recipient, title }: Sheet): { drawn: string; end: number } {
  const [name = "", ...contact] = issuer;
  const width = recipient ? recipientWindow.x - margin - 20 : column.width;
  const named = drawText(name, styles.issuer, top, width);
  const reached = drawText(contact.join("\n"), styles.contact, named.end - 2, width);
  const address = recipient ? drawText(recipient.join("\n"), styles.recipient, recipientWindow.top, recipientWindow.width, recipientWindow.x) : null;
  const titleTop = address ? Math.min(belowWindow, address.end - 28, reached.end - 28) : reached.end - 34;
  const titled = drawText(title, styles.title, titleTop, column.width);
  return { drawn: [named, reached, ...(address ? [address] : []), titled].map(({ drawn }) => drawn).join("\n"), end: titled.end + 4 };
}

function drawText(text: string, style: Style, from: number, width: number, x = margin): { drawn: string; end: number } {
  const rows = rowsOf(text, style, width);
  return { drawn: rows.map((row, place) => drawRow(row, style, { x, top: from - place * style.leading })).join("\n"), end: from - rows.length * style.leading };
}

/** One line of footer and the page's number, kept from the text by a hairline; not part of what is read aloud. */
function drawFoot(footer: string, page: string): string {
  const style = styles.footer;
  const codes = encode(page);
  const x = a4.width - margin - textWidth(codes, style.font, style.size);
  const from = bottom - 24;
  const [line = []] = rowsOf(footer, style, x - margin - 24);
  return ["/Artifact <</Type /Pagination /Subtype /Footer>> BDC", drawRule(margin, from, column.width, 0.5, 0.82), drawRow(line, style, { x: margin, top: from - 7 }), drawRow(codes, style, { x, top: from - 7 }), "EMC"].join("\n");
}
