import { PDFArray, PDFName, PDFNumber, type PDFPageLeaf } from "pdf-lib";

export type Box = readonly [left: number, bottom: number, right: number, top: number];
export type Matrix = readonly [number, number, number, number, number, number];

/** A page as people see it. Lengths are in points as displayed; one unit of the page is `unit` points. */
export type PageFrame = {
  media: Box;
  crop: Box;
  hasCrop: boolean;
  turn: 0 | 90 | 180 | 270;
  unit: number;
  width: number;
  height: number;
};

const US_LETTER: Box = [0, 0, 612, 792];

/** Reads the boxes and the rotation of a page, its own or inherited. A box that cannot be is taken as readers do. */
export function frameOf(page: PDFPageLeaf): PageFrame {
  const media = boxOf(page, "MediaBox") ?? US_LETTER;
  const wanted = boxOf(page, "CropBox");
  const crop = (wanted && intersection(wanted, media)) ?? media;
  const turn = turnOf(numberOf(page, "Rotate") ?? 0);
  const unit = Math.max(numberOf(page, "UserUnit") ?? 1, 0.01);
  const across = (crop[2] - crop[0]) * unit;
  const up = (crop[3] - crop[1]) * unit;
  const [width, height] = turn % 180 === 0 ? [across, up] : [up, across];
  return { media, crop, hasCrop: wanted !== null, turn, unit, width, height };
}

/**
 * The page with a strip of `strip` points added under what is displayed, and the matrix that leads from the strip (its
 * origin at its lower left as displayed, in points) to the page. Adding room hides nothing of the original.
 */
export function withStripBelow(frame: PageFrame, strip: number): { media: Box; crop: Box; matrix: Matrix } {
  const [left, bottom, right, top] = frame.crop;
  const { unit: u, media } = frame;
  const h = strip / u;
  const s = 1 / u;
  const grown = (crop: Box, matrix: Matrix) => ({ crop, matrix, media: union(media, crop) });
  if (frame.turn === 90) return grown([left, bottom, right + h, top], [0, s, -s, 0, right + h, bottom]);
  if (frame.turn === 180) return grown([left, bottom, right, top + h], [-s, 0, 0, -s, right, top + h]);
  if (frame.turn === 270) return grown([left - h, bottom, right, top], [0, -s, s, 0, left - h, top]);
  return grown([left, bottom - h, right, top], [s, 0, 0, s, left, bottom - h]);
}

function turnOf(degrees: number): PageFrame["turn"] {
  const turn = ((degrees % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

function boxOf(page: PDFPageLeaf, name: string): Box | null {
  const array = page.context.lookup(page.getInheritableAttribute(PDFName.of(name)));
  if (!(array instanceof PDFArray) || array.size() < 4) return null;
  const [a = NaN, b = NaN, c = NaN, d = NaN] = [0, 1, 2, 3].map((index) => {
    const value = array.lookup(index);
    return value instanceof PDFNumber ? value.asNumber() : NaN;
  });
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return box[2] - box[0] > 0 && box[3] - box[1] > 0 ? box : null;
}

function numberOf(page: PDFPageLeaf, name: string): number | null {
  const value = page.context.lookup(page.getInheritableAttribute(PDFName.of(name)));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

function intersection(a: Box, b: Box): Box | null {
  const box: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
