import { codeWidth, type StampFont, textWidth } from "./font";

const space = 32;
const hyphen = 45;

/** Cuts a text between words where it no longer fits; in a word that alone does not fit, after a hyphen or anywhere. One row at least. `room` is in points. */
export function wrapCodes(codes: readonly number[], font: StampFont, size: number, room: number): number[][] {
  const rows: number[][] = [];
  let row: number[] = [];
  let width = 0;
  let lastSpace = -1;
  for (const code of codes) {
    const wide = codeWidth(code, font, size);
    if (code !== space && width + wide > room && row.length > 0) {
      const cut = lastSpace > 0 ? lastSpace : afterHyphen(row);
      rows.push(row.slice(0, cut));
      row = row.slice(lastSpace > 0 ? cut + 1 : cut);
      width = textWidth(row, font, size);
      lastSpace = -1;
    }
    if (code === space) lastSpace = row.length;
    row.push(code);
    width += wide;
  }
  return [...rows, row];
}

function afterHyphen(row: readonly number[]): number {
  const place = row.lastIndexOf(hyphen);
  return place > 0 ? place + 1 : row.length;
}
