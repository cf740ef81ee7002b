import type { Piece } from "./page-flow";
import { drawFigures, drawRow, drawRule, rowsOf, type Style } from "./text";

/** Where a text stands in a row. `right`: it ends at the cell's right side. */
export type Cell = { readonly text: string; readonly style: Style; readonly x: number; readonly width: number; readonly right?: boolean };
type Rule = { readonly weight: number; readonly gray: number };
type RowShape = { readonly x: number; readonly width: number; readonly padding: number; readonly above?: Rule; readonly below?: Rule; readonly header?: Piece; readonly keepWith?: number };

export const hairline: Rule = { weight: 0.5, gray: 0.82 };
export const line: Rule = { weight: 0.9, gray: 0.2 };

/** No row is kept whole beyond this: one that is taller goes on over the next page. */
const tallestWhole = 500;

/** A row of cells, a piece for each of its lines, so that even a very long one finds its place. */
export function rowPieces(cells: readonly Cell[], shape: RowShape): Piece[] {
  const texts = cells.map((cell) => rowsOf(cell.text, cell.style, cell.width));
  const leading = Math.max(...cells.map(({ style }) => style.leading));
  const count = Math.max(1, ...texts.map((rows) => rows.length));
  const whole = count * leading + 2 * shape.padding;
  return Array.from({ length: count }, (_, place) => {
    const [first, last] = [place === 0, place === count - 1];
    const above = first ? shape.padding : 0;
    return {
      height: above + leading + (last ? shape.padding : 0),
      ...(first && { keep: Math.min(whole, tallestWhole) + (shape.keepWith ?? 0) }),
      ...(shape.header && { header: shape.header }),
      draw: (top: number) => [
        ...(first && shape.above ? [ruleAt(top, shape, shape.above)] : []),
        ...cells.map((cell, column) => drawCell(cell, texts[column]?.[place], top - above)),
        ...(last && shape.below ? [ruleAt(top - above - leading - shape.padding, shape, shape.below)] : []),
      ].join("\n"),
    };
  });
}

const ruleAt = (y: number, { x, width }: RowShape, { weight, gray }: Rule): string => drawRule(x, y, width, weight, gray);

function drawCell({ style, x, width, right }: Cell, codes: readonly number[] | undefined, top: number): string {
  if (!codes || codes.length === 0) return "";
  return right ? drawFigures(codes, style, { right: x + width, top }) : drawRow(codes, style, { x, top });
}

/** Several pieces as one that is never cut: a header. */
export function joined(pieces: readonly Piece[]): Piece {
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  const draw = (top: number) => {
    let y = top;
    return pieces.map((piece) => {
      const drawn = piece.draw(y);
      y -= piece.height;
      return drawn;
    }).join("\n");
  };
  return { height, draw };
}
