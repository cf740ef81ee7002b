import type { Prisma } from "@/generated/prisma/client";

const rowsPerPage = 25;

/** Where a page begins: after a row (`after`), or ends: before one (`before`). A text that says no place counts for nothing. */
export type PageRequest = { readonly after?: string; readonly before?: string };
/** `previous` and `next`: the places to ask for, null where nothing is. */
export type Page<Item> = { readonly items: readonly Item[]; readonly previous: string | null; readonly next: string | null };

type Place = { readonly submittedAt: Date; readonly id: string };
const written = /^([0-9a-z]{1,9})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const placeText = ({ submittedAt, id }: Place): string => `${submittedAt.getTime().toString(36)}-${id}`;
function placeOf(text: string | undefined): Place | null {
  const [, at, id] = written.exec(text ?? "") ?? [];
  return at && id ? { submittedAt: new Date(parseInt(at, 36)), id } : null;
}

type Reading = { readonly where: Prisma.HabilitationWhereInput; readonly orderBy: Prisma.HabilitationOrderByWithRelationInput[]; readonly take: number };

/** Condition, order and size of one page. The bound stands beside the alternatives, so that the index is read from there. */
export function keysetOf({ after, before }: PageRequest, oldestFirst: boolean): Reading {
  const back = placeOf(before);
  const place = back ?? placeOf(after);
  const ascending = oldestFirst !== (back !== null);
  const order = ascending ? "asc" : "desc";
  const beyond = ascending ? "gt" : "lt";
  const where = place === null ? {} : {
    submittedAt: { [ascending ? "gte" : "lte"]: place.submittedAt },
    AND: [{ OR: [{ submittedAt: { [beyond]: place.submittedAt } }, { id: { [beyond]: place.id } }] }],
  };
  return { where, orderBy: [{ submittedAt: order }, { id: order }], take: rowsPerPage + 1 };
}

/** The page from rows read by `keysetOf`: the one more than is shown tells whether there are others beyond. */
export function pageOf<Item extends Place>(rows: readonly Item[], { after, before }: PageRequest): Page<Item> {
  const backwards = placeOf(before) !== null;
  const shown = rows.slice(0, rowsPerPage);
  const items = backwards ? shown.reverse() : shown;
  const beyond = rows.length > rowsPerPage;
  const [first, last] = [items.at(0), items.at(-1)];
  const hasPrevious = backwards ? beyond : placeOf(after) !== null;
  const hasNext = backwards || beyond;
  return { items, previous: first && hasPrevious ? placeText(first) : null, next: last && hasNext ? placeText(last) : null };
}
