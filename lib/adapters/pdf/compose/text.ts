import { codeWidth, encode, REGULAR, SEMIBOLD, type StampFont, textWidth } from "../ink/font";
import { number } from "../ink/qr-code";
import { wrapCodes } from "../ink/wrap";

/** Sizes in points; `gray` from 0 (black) to 1. */
export type Style = { readonly font: StampFont; readonly size: number; readonly leading: number; readonly gray: number };

export const styles = {
  issuer: { font: SEMIBOLD, size: 12, leading: 17, gray: 0.08 },
  contact: { font: REGULAR, size: 8.5, leading: 12.5, gray: 0.35 },
  recipient: { font: REGULAR, size: 10.5, leading: 15, gray: 0.08 },
  title: { font: SEMIBOLD, size: 19, leading: 25, gray: 0.08 },
  text: { font: REGULAR, size: 9.5, leading: 14.5, gray: 0.12 },
  small: { font: REGULAR, size: 8.5, leading: 12.5, gray: 0.12 },
  strong: { font: SEMIBOLD, size: 10.5, leading: 16, gray: 0.08 },
  label: { font: REGULAR, size: 9.5, leading: 14.5, gray: 0.38 },
  head: { font: SEMIBOLD, size: 8.5, leading: 12.5, gray: 0.3 },
  total: { font: SEMIBOLD, size: 11.5, leading: 17, gray: 0.05 },
  footer: { font: REGULAR, size: 8, leading: 11, gray: 0.4 },
} satisfies Record<string, Style>;

/** The rows of a text in a column `room` points wide. Its own line ends are kept. */
export const rowsOf = (text: string, { font, size }: Style, room: number): number[][] =>
  text.split("\n").flatMap((line) => wrapCodes(encode(line), font, size, room));

type Place = { readonly x: number; readonly top: number };

/** Draws one row in the box of its leading: letters stand in the middle of it. */
export function drawRow(codes: readonly number[], style: Style, { x, top }: Place): string {
  return inPlace(`<${hex(codes)}> Tj`, style, { x, top });
}

/** The same, ending at `right`, with figures all as wide as each other: a column of amounts is in line. */
export function drawFigures(codes: readonly number[], style: Style, { right, top }: { readonly right: number; readonly top: number }): string {
  const { font, size } = style;
  const added = codes.map((code) => (isFigure(code) ? (widest(font) - codeWidth(code, font, 1000)) / 2 : 0));
  const width = textWidth(codes, font, size) + (added.reduce((sum, one) => sum + 2 * one, 0) * size) / 1000;
  const shown = codes.map((code, place) => `${number(-(added[place] ?? 0) - (added[place - 1] ?? 0))} <${hex([code])}>`);
  return inPlace(`[${shown.join(" ")}] TJ`, style, { x: right - width, top });
}

/** A hairline from left to right. */
export const drawRule = (x: number, y: number, width: number, weight: number, gray: number): string =>
  `${gray} G ${weight} w ${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l S`;

function inPlace(shown: string, { font, size, leading, gray }: Style, { x, top }: Place): string {
  const baseline = top - leading + (leading - (font.metrics.capHeight / 1000) * size) / 2;
  return `BT /${font === SEMIBOLD ? "S" : "R"} ${size} Tf ${gray} g 1 0 0 1 ${number(x)} ${number(baseline)} Tm ${shown} ET`;
}

const hex = (codes: readonly number[]): string => Buffer.from(codes).toString("hex");
const figures = [48, 49, 50, 51, 52, 53, 54, 55, 56, 57];
const isFigure = (code: number): boolean => code >= 48 && code <= 57;
const widest = (font: StampFont): number => Math.max(...figures.map((code) => codeWidth(code, font, 1000)));
