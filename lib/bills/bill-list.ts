import type { Prisma } from "@/generated/prisma/client";
import { keysetOf, pageOf, type Page, type PageRequest, type SortOrder } from "@/lib/kernel/keyset";
import { beginningWith, searchedWords } from "@/lib/kernel/search-words";
import type { Tx } from "@/lib/platform/db";
import { isDescending, type BillSort, type BillStanding } from "./bill";
import { factColumns } from "./bill-facts";

/** Toutes, Non réglées, Réglées: a cancelled bill stands under the first alone. */
export type BillChoice = "all" | Exclude<BillStanding, "cancelled">;

/** What narrows and orders a list. `search` is as it was typed. `descending`: as the order itself has it where nothing is said. */
export type BillFilter = PageRequest & { readonly search?: string; readonly sort?: BillSort; readonly descending?: boolean; readonly customerNumber?: string };

const columns = {
  ...factColumns, dueOrder: true, stateAt: true, debtor: { select: { id: true, customerNumber: true, lastName: true, firstName: true } },
} satisfies Prisma.BillSelect;
export type ListedBill = Prisma.BillGetPayload<{ select: typeof columns }>;

const orders = {
  issuedOn: { column: "issuedOn", holds: "instant" },
  dueOn: { column: "dueOrder", holds: "instant" },
  amount: { column: "amount", holds: "number" },
  number: { column: "number", holds: "text" },
} as const;
export type BillOrder = SortOrder<"issuedOn" | "dueOrder" | "amount" | "number" | "stateAt">;
export const orderOf = (filter: BillFilter): BillOrder => ({ ...orders[filter.sort ?? "issuedOn"], descending: isDescending(filter) });

/** One page of the bills that nobody took back, within the condition given. */
export async function listBills(tx: Tx, filter: BillFilter, within: Prisma.BillWhereInput, order = orderOf(filter)): Promise<Page<ListedBill>> {
  const { where, orderBy, take } = keysetOf<Prisma.BillWhereInput, Prisma.BillOrderByWithRelationInput>(filter, order);
  const words = searchedWords(filter.search ?? "").map((word) => ({ words: { some: { word: beginningWith(word) } } }));
  const debtor = filter.customerNumber === undefined ? {} : await ofCustomer(tx, filter.customerNumber);
  const rows = await tx.bill.findMany({ where: { AND: [{ ...within, ...debtor, withdrawnAt: null }, where, ...words] }, orderBy, take, select: columns });
  return pageOf(rows, filter, order);
}

const noDebtor = "00000000-0000-0000-0000-000000000000";

/** By the debtor itself, whose bills have an index. */
async function ofCustomer(tx: Tx, customerNumber: string): Promise<Prisma.BillWhereInput> {
  const debtor = await tx.debtor.findFirst({ where: { customerNumber }, select: { id: true } });
  return { debtorId: debtor?.id ?? noDebtor };
}
