import type { PDFContext, PDFRef } from "pdf-lib";
import type { Band } from "@/lib/ports/pdf";
import { addFont, encode, REGULAR, SEMIBOLD, type StampFont } from "../ink/font";
import { drawQrCode, number } from "../ink/qr-code";
import { wrapCodes } from "../ink/wrap";

/** The band's content, drawn once in a document and shown on each page. Sizes in points at the scale of an A4 page. */
export type BandForm = { form: PDFRef; height: number; margin: number };

type Line = { codes: number[]; font: StampFont; size: number; leading: number; gray: number };

const QR_SIDE = 37;
const QR_GAP = 12;
const PADDING = 8;
const NARROW = 420;
const TITLE = { font: SEMIBOLD, size: 8.5, leading: 11.5, gray: 0.1 };
const DETAIL = { font: REGULAR, size: 7, leading: 10, gray: 0.32 };
const NOTICE = { font: REGULAR, size: 7, leading: 10, gray: 0.1 };

/** Draws the band for documents, one form for each width of page: text that does not fit goes to a next line. */
export class BandForms {
  private readonly forms = new Map<number, BandForm>();
  private fonts: Record<"R" | "S", PDFRef> | undefined;

  constructor(
    private readonly context: PDFContext,
    private readonly band: Band,
    private readonly signed: boolean,
  ) {}

  /** The form for a page that is `width` points wide. */
  forWidth(width: number): BandForm {
    const margin = width < NARROW ? 14 : 28;
    const room = Math.floor(width - 2 * margin - QR_SIDE - QR_GAP);
    const known = this.forms.get(room);
    if (known) return known;
    const made = { ...this.draw(room), margin };
    this.forms.set(room, made);
    return made;
  }

  private draw(room: number): { form: PDFRef; height: number } {
    this.fonts ??= { R: addFont(this.context, REGULAR), S: addFont(this.context, SEMIBOLD) };
    const lines = this.lines().flatMap((line) => wrapCodes(line.codes, line.font, line.size, room).map((codes) => ({ ...line, codes })));
    const text = lines.reduce((total, { leading }) => total + leading, 0);
    const height = Math.max(QR_SIDE, text) + 2 * PADDING;
    const width = QR_SIDE + QR_GAP + room;
    const qr = drawQrCode(this.band.qr, 0, (height - QR_SIDE) / 2, QR_SIDE);
    const content = `${qr}\nBT\n${drawLines(lines, (height + text) / 2)}\nET`;
    const stream = this.context.flateStream(content, {
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, 0, width, height],
      Resources: { Font: this.fonts },
    });
    return { form: this.context.register(stream), height };
  }

  private lines(): Line[] {
    const lines = this.band.lines.map((line, index) => ({ codes: encode(line), ...(index === 0 ? TITLE : DETAIL) }));
    const { signedNotice } = this.band;
    return this.signed && signedNotice ? [...lines, { codes: encode(signedNotice), ...NOTICE }] : lines;
  }
}

/** Lines one under the other, the first one's box starting at `top`; letters stand in the middle of their box. */
function drawLines(lines: readonly Line[], top: number): string {
  const x = QR_SIDE + QR_GAP;
  let y = top;
  return lines
    .map(({ codes, font, size, leading, gray }) => {
      y -= leading;
      const baseline = y + (leading - (font.metrics.capHeight / 1000) * size) / 2;
      const name = font === SEMIBOLD ? "S" : "R";
      return `/${name} ${size} Tf ${gray} g 1 0 0 1 ${x} ${number(baseline)} Tm <${Buffer.from(codes).toString("hex")}> Tj`;
    })
    .join("\n");
}
