import type { SheetBlock } from "@/lib/ports/pdf";
import { drawQrCode, number } from "../ink/qr-code";
import { gap, type Piece } from "./page-flow";
import { type Cell, hairline, joined, line, rowPieces } from "./rows";
import { drawRow, rowsOf, type Style, styles } from "./text";

type Column = { readonly x: number; readonly width: number };
type Block<Kind extends SheetBlock["kind"]> = Extract<SheetBlock, { kind: Kind }>;

const labelShare = 0.34;
const gutter = 12;
/** A table of more columns is set closer, in smaller letters. */
const roomyColumns = 4;
const narrowGutter = 8;
/** A table that is not taller is not cut. */
const shortTable = 150;
const code = { side: 78, padding: 12 };

/** What the blocks draw, from top to bottom, with the white between them. */
export const piecesOf = (blocks: readonly SheetBlock[], column: Column): Piece[] =>
  blocks.flatMap((block, place) => [gap(whiteBefore(block, blocks[place - 1])), ...drawBlock(block, column)]);

/** A heading stays near what it heads. */
function whiteBefore(block: SheetBlock, previous: SheetBlock | undefined): number {
  if (previous?.kind === "paragraph" && previous.strong && block.kind === "paragraph") return 3;
  return 18;
}

function drawBlock(block: SheetBlock, column: Column): Piece[] {
  if (block.kind === "paragraph") return paragraph(block, column);
  if (block.kind === "facts") return facts(block, column);
  return block.kind === "table" ? table(block, column) : [codeBox(block, column)];
}

function paragraph({ text, strong }: Block<"paragraph">, { x, width }: Column): Piece[] {
  const style = strong ? styles.strong : styles.text;
  const rows = rowsOf(text, style, width);
  const together = strong ? rows.length + 2 : Math.min(rows.length, 2);
  return rows.map((row, place) => ({
    height: style.leading,
    ...(place === 0 && { keep: Math.min(together, 20) * style.leading }),
    draw: (top: number) => drawRow(row, style, { x, top }),
  }));
}

function facts({ rows }: Block<"facts">, { x, width }: Column): Piece[] {
  const split = width * labelShare;
  return rows.flatMap(([label, value]) => rowPieces([
    { text: label, style: styles.label, x, width: split - gutter },
    { text: value, style: styles.text, x: x + split, width: width - split },
  ], { x, width, padding: 2.5, below: hairline }));
}

function table({ columns, rows, total }: Block<"table">, { x, width }: Column): Piece[] {
  const dense = columns.length > roomyColumns;
  const between = dense ? narrowGutter : gutter;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = width - between * (columns.length - 1);
  let left = x;
  const places = columns.map(({ share, right }) => {
    const place = { x: left, width: (room * share) / shares, ...(right && { right }) };
    left += place.width + between;
    return place;
  });
  const cells = (texts: readonly string[], style: Style): Cell[] => places.map((place, index) => ({ ...place, style, text: texts[index] ?? "" }));
  const shape = { x, width };
  const header = joined(rowPieces(cells(columns.map(({ label }) => label), styles.head), { ...shape, padding: 5, below: line }));
  const totalPieces = total ? rowPieces(cells(total, styles.total), { ...shape, padding: 7, above: line, header }) : [];
  const totalHeight = heightOf(totalPieces);
  const style = dense ? styles.small : styles.text;
  const body = rows.flatMap((texts, place) => {
    const last = place === rows.length - 1;
    return rowPieces(cells(texts, style), { ...shape, padding: 4.5, header, ...(last ? { keepWith: totalHeight } : { below: hairline }) });
  });
  const whole = heightOf(body) + totalHeight;
  return [{ ...header, keep: header.height + (whole <= shortTable ? whole : body[0]?.keep ?? 0) }, ...body, ...totalPieces];
}

const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height, 0);

function codeBox({ title, lines, qr }: Block<"code">, { x, width }: Column): Piece {
  const { side, padding } = code;
  const left = x + padding + side + padding + 4;
  const room = x + width - padding - left;
  const rows = [
    ...rowsOf(title, styles.strong, room).map((codes) => ({ codes, style: styles.strong })),
    ...lines.flatMap((text) => rowsOf(text, styles.text, room)).map((codes) => ({ codes, style: styles.text })),
  ];
  const text = rows.reduce((sum, { style }) => sum + style.leading, 0);
  const height = Math.max(side, text) + 2 * padding;
  const draw = (top: number) => {
    const bottom = top - height;
    let y = top - (height - text) / 2;
    const drawn = rows.map(({ codes, style }) => {
      const row = drawRow(codes, style, { x: left, top: y });
      y -= style.leading;
      return row;
    });
    const frame = `0.65 G 0.7 w ${number(x)} ${number(bottom)} ${number(width)} ${number(height)} re S`;
    return [frame, drawQrCode(qr, x + padding, bottom + (height - side) / 2, side), ...drawn].join("\n");
  };
  return { height, draw };
}
