export const rowsPerPage = 25;

/** Where a page begins: after a row (`after`), or ends: before one (`before`). Texts that do not say a place count for nothing. */
export type PageRequest = { readonly after?: string; readonly before?: string };

/** `previous` and `next` are the places to ask for; null when there is nothing there. */
export type Page<Item> = { readonly items: readonly Item[]; readonly previous: string | null; readonly next: string | null };

/** The order of a list: one column, then the id. `holds`: what the column is made of (`instant` for dates too, `number` for whole numbers). */
export type SortOrder<Column extends string = string> = { readonly column: Column; readonly holds: "instant" | "number" | "text"; readonly descending: boolean };

type Value = Date | bigint | number | string;
type Place = { readonly value: Value; readonly id: string };
const written = /^(.{0,200})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/s;

const valueText = (value: Value): string => String(value instanceof Date ? value.getTime() : value);
function valueOf(text: string, holds: SortOrder["holds"]): Value | null {
  if (holds === "text") return text.includes("\0") ? null : text;
  if (!/^-?\d{1,16}$/.test(text)) return null;
  const instant = new Date(Number(text));
  if (holds === "number") return BigInt(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

function placeOf(text: string | undefined, { holds }: SortOrder): Place | null {
  const [, words, id] = written.exec(text ?? "") ?? [];
  const value = words === undefined ? null : valueOf(words, holds);
  return id && value !== null ? { value, id } : null;
}

/** Where the rows are read, and in which direction: a page that ends at a place is read backwards from it. */
function directionOf({ after, before }: PageRequest, order: SortOrder) {
  const back = placeOf(before, order);
  return { place: back ?? placeOf(after, order), backwards: back !== null, ascending: order.descending === (back !== null) };
}

type Keyset<Where, OrderBy> = { readonly where: Where; readonly orderBy: OrderBy[]; readonly take: number };

/**
 * Condition, order and size of one page, for a Prisma `findMany` whose types the caller names. The bound stands beside the alternatives, so that
 * the index is read from there. The condition uses the names of the column and `AND`: put others beside it under another key.
 */
export function keysetOf<Where, OrderBy>(request: PageRequest, order: SortOrder): Keyset<Where, OrderBy> {
  const { place, ascending } = directionOf(request, order);
  const { column } = order;
  const beyond = ascending ? "gt" : "lt";
  const where = place === null ? {} : {
    [column]: { [ascending ? "gte" : "lte"]: place.value },
    AND: [{ OR: [{ [column]: { [beyond]: place.value } }, { id: { [beyond]: place.id } }] }],
  };
  const way = ascending ? "asc" : "desc";
  return { where: where as Where, orderBy: [{ [column]: way }, { id: way }] as OrderBy[], take: rowsPerPage + 1 };
}

/** The page from rows read by `keysetOf`: one more than it shows tells whether there are others beyond. */
export function pageOf<Column extends string, Item extends { readonly id: string } & Readonly<Record<Column, Value>>>(
  rows: readonly Item[], request: PageRequest, order: SortOrder<Column>,
): Page<Item> {
  const { place, backwards } = directionOf(request, order);
  const more = rows.length > rowsPerPage;
  const items = backwards ? rows.slice(0, rowsPerPage).reverse() : rows.slice(0, rowsPerPage);
  const textOf = (item: Item) => `${valueText(item[order.column])}~${item.id}`;
  const [first, last] = [items[0], items.at(-1)];
  const [hasPrevious, hasNext] = backwards ? [more, true] : [place !== null, more];
  return { items, previous: hasPrevious && first ? textOf(first) : null, next: hasNext && last ? textOf(last) : null };
}
