import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, type PDFPageLeaf, type PDFRef, PDFStream } from "pdf-lib";
import { number } from "../ink/qr-code";
import type { BandForms } from "./band-form";
import { frameOf, type Matrix, withStripBelow } from "./page-frame";

const A4_SHORT_SIDE = 595;
/** Under this width of page the band is drawn smaller rather than wrapped further. */
const NARROWEST = 240;
const LARGEST_SCALE = 4;
const FORM_NAME = "GuichetBand";

/** Puts the band under the pages of one document. Pages of the same shape share one small content stream. */
export class PageStamper {
  private readonly streams = new Map<string, PDFRef>();
  private saveState: PDFRef | undefined;

  constructor(
    private readonly context: PDFContext,
    private readonly bands: BandForms,
  ) {}

  /** Adds the strip, the band in it, and keeps what the page draws from reaching the band's own drawing. */
  stamp(page: PDFPageLeaf): void {
    const frame = frameOf(page);
    const scale = scaleFor(frame.width, frame.height);
    const band = this.bands.forWidth(frame.width / scale);
    const strip = band.height * scale;
    const { media, crop, matrix } = withStripBelow(frame, strip);
    const name = this.addToResources(page, band.form);
    const content = drawing({ matrix, name, scale, width: frame.width, strip, margin: band.margin });
    this.addContent(page, content);
    page.set(PDFName.of("MediaBox"), this.context.obj([...(frame.hasCrop ? media : crop)]));
    if (frame.hasCrop) page.set(PDFName.of("CropBox"), this.context.obj([...crop]));
  }

  /** The page's own content goes between a saved and a restored state, whatever it does to it. */
  private addContent(page: PDFPageLeaf, content: string): void {
    this.saveState ??= this.context.register(this.context.stream("q\n"));
    const stream = this.streams.get(content) ?? this.context.register(this.context.stream(`\nQ\n${content}\n`));
    this.streams.set(content, stream);
    page.set(PDFName.of("Contents"), this.context.obj([this.saveState, ...contentsOf(page), stream]));
  }

  /** Names the form in the page's resources, which pages may share: a name already taken is left to its owner. */
  private addToResources(page: PDFPageLeaf, form: PDFRef): string {
    const inherited = this.context.lookup(page.getInheritableAttribute(PDFName.of("Resources")));
    const resources = inherited instanceof PDFDict ? inherited : this.context.obj({});
    if (resources !== inherited) page.set(PDFName.of("Resources"), resources);
    const known = resources.lookup(PDFName.of("XObject"));
    const objects = known instanceof PDFDict ? known : this.context.obj({});
    if (objects !== known) resources.set(PDFName.of("XObject"), objects);
    let name = FORM_NAME;
    for (let turn = 2; ; turn += 1) {
      const owner = objects.get(PDFName.of(name));
      if (owner === undefined) objects.set(PDFName.of(name), form);
      if (owner === undefined || owner === form) return name;
      name = `${FORM_NAME}${turn}`;
    }
  }
}

/** The band looks the same on an A4 page, an A3 one and a plan: it grows with the short side. */
function scaleFor(width: number, height: number): number {
  if (width < NARROWEST) return width / NARROWEST;
  const grown = Math.min(Math.max(Math.min(width, height) / A4_SHORT_SIDE, 1), LARGEST_SCALE);
  return Math.min(grown, width / NARROWEST);
}

type Drawing = { matrix: Matrix; name: string; scale: number; width: number; strip: number; margin: number };

/** White ground, a hairline above it, then the form; marked as an artifact so that a screen reader leaves it out. */
function drawing({ matrix, name, scale, width, strip, margin }: Drawing): string {
  const n = number;
  const line = `0.75 G ${n(0.6 * scale)} w 0 ${n(strip - 0.3 * scale)} m ${n(width)} ${n(strip - 0.3 * scale)} l S`;
  const form = `${n(scale)} 0 0 ${n(scale)} ${n(margin * scale)} 0 cm /${name} Do`;
  return [
    "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
    `q ${matrix.map(n).join(" ")} cm 1 g 0 0 ${n(width)} ${n(strip)} re f ${line} ${form} Q`,
    "EMC",
  ].join("\n");
}

function contentsOf(page: PDFPageLeaf): PDFObject[] {
  const entry = page.get(PDFName.of("Contents"));
  const contents = page.context.lookup(entry);
  if (contents instanceof PDFArray) return contents.asArray();
  return contents instanceof PDFStream && entry !== undefined ? [entry] : [];
}
