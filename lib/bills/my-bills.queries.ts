import type { Page } from "@/lib/kernel/keyset";
import { isCurrency } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";
import { billStates, countsAsDue, type BillListItem, type Total } from "./bill";
import { itemOf } from "./bill-facts";
import { listBills, type BillChoice, type BillFilter } from "./bill-list";
import { mayReadOwnBills } from "./bill.policy";

export type MyBillFilter = BillFilter & { readonly choice?: BillChoice };

export type MyBills = Page<BillListItem> & {
  /** What is due of all their bills, whatever the list is narrowed to, by currency. */
  readonly totals: readonly Total[];
  readonly customerNumbers: readonly string[];
  /** One of them was opened by its paper alone, and the customer's others wait. */
  readonly othersWait: boolean;
};

/**
 * « Mes factures »: the bills that the signed-in person sees, of all their customer numbers. Throws the refusal `forbidden` for a visitor.
 */
export const myBills = (scope: Scope, { choice = "all", ...filter }: MyBillFilter): Promise<MyBills> => {
  const accountId = ownAccount(scope);
  return scope.read(async (tx) => {
    const { items, ...page } = await listBills(tx, filter, { accountId, ...(choice === "all" ? {} : { standing: choice }) });
    const products = await payfipProducts(tx);
    return {
      ...page, items: items.map((row) => itemOf(scope, row, products)), totals: await totalsDue(tx, accountId), customerNumbers: await customerNumbersOf(tx, accountId),
      othersWait: await othersWait(tx, accountId),
    };
  });
};

/** The account whose bills are asked for: one's own. Throws the refusal `forbidden` for a visitor. */
export function ownAccount({ actor }: Pick<Scope, "actor">): string {
  if (!mayReadOwnBills(actor) || actor.accountId === null) throw new Refusal("forbidden", "forbidden");
  return actor.accountId;
}

/** À régler and Déclarée, per currency, in minor units. */
async function totalsDue(tx: Tx, accountId: string): Promise<Total[]> {
  const rows = await tx.bill.groupBy({
    by: ["currency"], where: { accountId, withdrawnAt: null, state: { in: billStates.filter(countsAsDue) } }, _sum: { amount: true }, orderBy: { currency: "asc" },
  });
  return rows.flatMap(({ currency, _sum }) => (isCurrency(currency) ? [{ currency, minor: Number(_sum.amount ?? 0n) }] : []));
}

const othersWait = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await tx.billClaim.findFirst({ where: { accountId, state: "open" }, select: { id: true } })) !== null;

/** The customer numbers whose bills the account sees: those attached to it, and that of a bill opened alone. */
export async function customerNumbersOf(tx: Tx, accountId: string): Promise<string[]> {
  const where = { OR: [{ accountId }, { claims: { some: { accountId, state: "open" } } }] };
  const debtors = await tx.debtor.findMany({ where, select: { customerNumber: true }, orderBy: { customerNumber: "asc" } });
  return debtors.flatMap(({ customerNumber }) => customerNumber ?? []);
}
