import type { Prisma } from "@/generated/prisma/client";

export const rowsPerPage = 25;

/** Where a page begins: after a row (`after`), or ends: before one (`before`). Texts that do not say a place count for nothing. */
export type PageRequest = { readonly after?: string; readonly before?: string; readonly oldestFirst?: boolean };

/** `previous` and `next` are the places to ask for; null when there is nothing there. */
export type Page<Item> = { readonly items: readonly Item[]; readonly previous: string | null; readonly next: string | null };

type Place = { readonly depositedAt: Date; readonly id: string };
const written = /^([0-9a-z]{1,9})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const placeText = ({ depositedAt, id }: Place): string => `${depositedAt.getTime().toString(36)}-${id}`;
function placeOf(text: string | undefined): Place | null {
  const [, at, id] = written.exec(text ?? "") ?? [];
  return at && id ? { depositedAt: new Date(parseInt(at, 36)), id } : null;
}

/** Where the rows are read, in which direction. A page that ends at a place is read backwards from it. */
function direction({ after, before, oldestFirst = false }: PageRequest) {
  const back = placeOf(before);
  return { place: back ?? placeOf(after), backwards: back !== null, ascending: oldestFirst !== (back !== null) };
}

/** Condition, order and size of one page. The bound stands beside the alternatives, so that the index is read from there. */
export function keysetOf(request: PageRequest): { where: Prisma.InvoiceWhereInput; orderBy: Prisma.InvoiceOrderByWithRelationInput[]; take: number } {
  const { place, ascending } = direction(request);
  const order = ascending ? "asc" : "desc";
  const beyond = ascending ? "gt" : "lt";
  const where = place === null ? {} : {
    depositedAt: { [ascending ? "gte" : "lte"]: place.depositedAt },
    OR: [{ depositedAt: { [beyond]: place.depositedAt } }, { id: { [beyond]: place.id } }],
  };
  return { where, orderBy: [{ depositedAt: order }, { id: order }], take: rowsPerPage + 1 };
}

/** The page from rows read by `keysetOf`: one more than it shows tells whether there are others beyond. */
export function pageOf<Item extends Place>(rows: readonly Item[], request: PageRequest): Page<Item> {
  const { place, backwards } = direction(request);
  const more = rows.length > rowsPerPage;
  const items = backwards ? rows.slice(0, rowsPerPage).reverse() : rows.slice(0, rowsPerPage);
  const [first, last] = [items[0], items.at(-1)];
  const [hasPrevious, hasNext] = backwards ? [more, true] : [place !== null, more];
  return { items, previous: hasPrevious && first ? placeText(first) : null, next: hasNext && last ? placeText(last) : null };
}
