/** A piece of a line that stands apart, with its `plain` text, in which labels are looked for, and where it stands, in points. */
export type TextCell = { readonly text: string; readonly plain: string; readonly left: number; readonly right: number };
/** From the left to the right; `baseline` grows upwards. */
export type TextLine = { readonly baseline: number; readonly cells: readonly TextCell[] };

/** How far under its label, in points, a value may stand: the next row of a table. */
const NEXT_ROW = 40;
const SEPARATORS = /^[\s:=.\-–—#*]+/;

/** Without accents nor capitals, with plain apostrophes and blanks, character for character: a match stands at the same place in the text itself. */
export const plain = (text: string): string =>
  [...text.replace(/[\u2018\u2019]/g, "'").replace(/[^\S\n]/g, " ").replace(/[\u{10000}-\u{10FFFF}]/gu, "??")]
    .map((character) => (character.normalize("NFD")[0] ?? "").toLowerCase())
    .join("");

/** A label on `plain` text; `inCell`: its value stands in the same cell or nowhere, as with a word that also stands alone as a title. */
export type Label = { readonly words: RegExp; readonly inCell?: true };

/**
 * What stands beside each place where a label is written, in the order of the document: the rest of its cell; where the label ends it, the cell after,
 * then the one in the row below.
 */
export function* besideLabel(lines: readonly TextLine[], { words, inCell }: Label): Generator<string> {
  for (const [row, line] of lines.entries())
    for (const [column, cell] of line.cells.entries())
      for (const match of cell.plain.matchAll(new RegExp(words, "gu"))) {
        const rest = afterSeparators(cell.text.slice(match.index + match[0].length));
        if (rest !== "") yield rest;
        else if (!inCell) yield* [line.cells[column + 1], cellBeneath(lines, row, cell)].flatMap((one) => (one ? [afterSeparators(one.text)] : []));
      }
}

const afterSeparators = (text: string): string => text.replace(SEPARATORS, "").trim();

function cellBeneath(lines: readonly TextLine[], row: number, { left, right }: TextCell): TextCell | undefined {
  const top = lines[row]?.baseline ?? 0;
  for (const { baseline, cells } of lines.slice(row + 1)) {
    if (baseline > top || top - baseline > NEXT_ROW) return undefined;
    const under = cells.find((cell) => cell.left < right && cell.right > left);
    if (under) return under;
  }
  return undefined;
}
