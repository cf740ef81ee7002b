/** A part of a page that is never cut. Heights in points; `draw` is told where its top is. */
export type Piece = {
  readonly height: number;
  readonly draw: (top: number) => string;
  /** What must fit from here for the piece to begin on this page: its own height, or that of all that it goes with. */
  readonly keep?: number;
  /** Drawn again above it when it begins a page. */
  readonly header?: Piece;
};

/** White between two blocks: nothing at the top of a page. */
export const gap = (height: number): Piece => ({ height, draw: () => "" });

type Frame = { readonly firstTop: number; readonly top: number; readonly bottom: number };

/** Puts the pieces one under the other over as many pages as they need: what each page draws. */
export function layOut(pieces: readonly Piece[], { firstTop, top, bottom }: Frame): string[] {
  const pages: string[][] = [[]];
  let y = firstTop;
  let start = top;
  const put = (piece: Piece) => {
    pages.at(-1)?.push(piece.draw(y));
    y -= piece.height;
  };
  for (const piece of pieces) {
    const isGap = piece.draw(y) === "";
    if (!isGap && y < start && y - (piece.keep ?? piece.height) < bottom) {
      pages.push([]);
      y = top;
      if (piece.header) put(piece.header);
      start = y;
    }
    if (isGap && y === start) continue;
    put(piece);
  }
  return pages.map((drawn) => drawn.join("\n"));
}
