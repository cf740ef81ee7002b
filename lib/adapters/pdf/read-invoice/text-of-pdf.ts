import { PDF } from "@libpdf/core";
import { plain, type TextCell, type TextLine } from "./text-lines";

const FIRST_PAGES = [0, 1, 2];
/** Looked at between two pages: what has been read by then is enough for a proposal. */
const MAX_MS = 2_000;
const MAX_CHARACTERS_PER_PAGE = 40_000;
/** Gaps in parts of the font's size: between two words, between two columns. */
const WORD_GAP = 0.15;
const COLUMN_GAP = 1.2;

type Extracted = ReturnType<NonNullable<ReturnType<PDF["getPage"]>>["extractText"]>["lines"][number];

/**
 * The lines of text of the first pages and of the last one, from top to bottom, each cut in cells where its columns part. Null for a PDF that has no text
 * or that this engine cannot read.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<TextLine[] | null> {
  const start = performance.now();
  const lines: TextLine[] = [];
  try {
    const pdf = await PDF.load(bytes);
    const last = pdf.getPageCount() - 1;
    for (const page of new Set(FIRST_PAGES.filter((number) => number < last).concat(last))) {
      if (performance.now() - start > MAX_MS) break;
      lines.push(...linesOf(pdf.getPage(page)?.extractText().lines ?? []));
    }
  } catch {
    // What this engine cannot read proposes nothing; the gate says whether the file may come in.
  }
  return lines.length === 0 ? null : lines;
}

function linesOf(extracted: readonly Extracted[]): TextLine[] {
  let characters = 0;
  return extracted
    .filter(({ text }) => (characters += text.length) <= MAX_CHARACTERS_PER_PAGE)
    .map((line) => ({ baseline: line.baseline, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.length > 0);
}

function cellsOf({ spans }: Extracted): TextCell[] {
  const cells: { text: string; left: number; right: number }[] = [];
  let blank = false;
  for (const { char, bbox, fontSize } of spans.flatMap(({ chars }) => chars)) {
    if (char.trim() === "") {
      blank = true;
      continue;
    }
    const cell = cells.at(-1);
    const gap = cell ? (bbox.x - cell.right) / fontSize : COLUMN_GAP;
    if (!cell || gap >= COLUMN_GAP) cells.push({ text: char, left: bbox.x, right: bbox.x + bbox.width });
    else {
      cell.text += blank || gap > WORD_GAP ? ` ${char}` : char;
      cell.right = bbox.x + bbox.width;
    }
    blank = false;
  }
  return cells.map(({ text, left, right }) => ({ text: text.normalize("NFC"), plain: plain(text.normalize("NFC")), left, right }));
}
