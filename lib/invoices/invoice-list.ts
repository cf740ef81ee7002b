import type { Prisma } from "@/generated/prisma/client";
import { keysetOf, pageOf, type Page, type PageRequest, type SortOrder } from "@/lib/kernel/keyset";
import { countedAmount, finalStates, type InvoiceListItem, type InvoiceState } from "./invoice";
import { readRows, type ListedInvoice } from "./invoice-rows";
import { searchConditions } from "./invoice-search";
import type { Currency } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db";

/** States by what an agent looks for. The first waits for the agents, the second for the supplier. */
export const invoiceGroups = {
  todo: ["available", "completed", "in-charge", "disputed"],
  held: ["suspended", "to-recycle"],
  accepted: ["approved", "partly-approved", "service-done", "mandated", "at-accountant", "booked"],
  payment: ["payment-sent", "paid"],
  ended: finalStates,
} as const satisfies Record<string, readonly InvoiceState[]>;
/** Those in which a payment clock may run: it has not begun, is stopped or over in the others. */
export const timedStates: readonly InvoiceState[] = ["available", "in-charge", "completed", "disputed", ...invoiceGroups.accepted];
export type InvoiceGroup = keyof typeof invoiceGroups;

/** `payBy`: those whose clock runs, and no other. Amounts are compared without their sign. */
export const invoiceSorts = ["depositedAt", "amount", "payBy", "stateAt"] as const;
export type InvoiceSort = (typeof invoiceSorts)[number];
const orders = {
  depositedAt: { column: "depositedAt", holds: "instant" }, amount: { column: "grossAmount", holds: "number" },
  payBy: { column: "payBy", holds: "instant" }, stateAt: { column: "stateAt", holds: "instant" },
} as const satisfies Record<InvoiceSort, Omit<SortOrder, "descending">>;
export type InvoiceOrder = SortOrder<(typeof orders)[InvoiceSort]["column"]>;

/** What everybody may narrow and order a list by. `search` is as it was typed; `descending`: the order's own way where nothing is said. */
export type InvoiceFilter = PageRequest & {
  readonly states?: readonly InvoiceState[];
  readonly search?: string;
  readonly establishmentId?: string;
  readonly currency?: Currency;
  readonly sort?: InvoiceSort;
  readonly descending?: boolean;
};

/** The latest and the largest first; what is due, and what waits, from the oldest. */
export const isDescending = ({ sort = "depositedAt", descending }: Pick<InvoiceFilter, "sort" | "descending">): boolean => descending ?? (sort === "depositedAt" || sort === "amount");
export const orderOf = (filter: InvoiceFilter): InvoiceOrder => ({ ...orders[filter.sort ?? "depositedAt"], descending: isDescending(filter) });

type Place = { readonly id: string; readonly depositedAt: Date; readonly grossAmount: bigint; readonly payBy: Date | null; readonly stateAt: Date };
const placeColumns = { id: true, depositedAt: true, grossAmount: true, payBy: true, stateAt: true } as const;

/** Past this many, the branches are asked together and the rows sorted. */
const branchesMax = 40;

/**
 * Where the rows are: each of `branches` is a condition that an index answers in the list's order, and no row is in two of them. `also` holds for
 * all. An index that leads with a state gives no order across states: each branch gives its first rows, and the page is made of them.
 */
export type Within = { readonly branches: readonly Prisma.InvoiceWhereInput[]; readonly also: readonly Prisma.InvoiceWhereInput[] };

/** The identifiers of the first `count` rows of a request, in the direction in which they are read. */
async function firstOf(tx: Tx, request: PageRequest, order: InvoiceOrder, { branches, also }: Within, count?: number): Promise<string[]> {
  const { where, orderBy, take } = keysetOf<Prisma.InvoiceWhereInput, Prisma.InvoiceOrderByWithRelationInput>(request, order);
  const asked = branches.length > branchesMax ? [{ OR: [...branches] }] : branches;
  const found: Place[] = [];
  for (const branch of asked) found.push(...await tx.invoice.findMany({ where: { AND: [branch, where, ...also] }, orderBy, take: count ?? take, select: placeColumns }));
  const ascending = Object.values(orderBy[0] ?? {})[0] === "asc";
  return found.sort(inOrder(order.column, ascending)).slice(0, count ?? take).map(({ id }) => id);
}

const inOrder = (column: InvoiceOrder["column"], ascending: boolean) => (one: Place, other: Place): number => {
  const [left, right] = [one[column] ?? 0, other[column] ?? 0];
  const way = left < right || (left.valueOf() === right.valueOf() && one.id < other.id) ? -1 : 1;
  return ascending ? way : -way;
};

/** One page of a list, within conditions that the caller has found right for the reader. */
export async function listInvoices(tx: Tx, filter: InvoiceFilter, within: Within): Promise<Page<ListedInvoice>> {
  const order = orderOf(filter);
  const ids = await firstOf(tx, filter, order, await narrowed(tx, filter, within));
  return pageOf((await readRows(tx, ids)) as (ListedInvoice & { payBy: Date })[], filter, order);
}

/** The rows beside one that has been read from the list, which may be there no more. */
export async function neighboursIn(tx: Tx, filter: InvoiceFilter, within: Within, id: string): Promise<{ previous: string | null; next: string | null }> {
  const order = orderOf(filter);
  const row = await tx.invoice.findFirst({ where: { id }, select: placeColumns });
  const value = row?.[order.column];
  if (!row || value == null) return { previous: null, next: null };
  const at = `${value instanceof Date ? value.getTime() : value}~${id}`;
  const all = await narrowed(tx, filter, within);
  const beside = async (request: PageRequest) => (await firstOf(tx, request, order, all, 1))[0] ?? null;
  return { previous: await beside({ before: at }), next: await beside({ after: at }) };
}

/** The same, narrowed by what a filter asks besides where the rows are. */
export async function narrowed(tx: Tx, { sort, search, currency }: InvoiceFilter, { branches, also }: Within): Promise<Within> {
  const words = await searchConditions(tx, search);
  return { branches, also: [...also, ...words, ...(currency ? [{ currency }] : []), ...(sort === "payBy" ? [{ payBy: { not: null } }] : [])] };
}

/** A row as every reader of the list sees it. */
export const itemOf = ({ id, depositedAt, number, kind, state, grossAmount, currency, establishment, archiveNumber }: ListedInvoice): InvoiceListItem =>
  ({ id, depositedAt, number, kind, state, establishment, amount: countedAmount(kind, Number(grossAmount), currency), archiveNumber });
