import type { Prisma } from "@/generated/prisma/client";
import { debtorName, type DebtorFacts } from "@/lib/debtors/debtor";
import { dateAt, toDateColumn, type DateText } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import type { Page } from "@/lib/kernel/keyset";
import type { Currency } from "@/lib/kernel/money";
import { payfipNumberOf, productCodeOf, type PayfipNumber, type PayfipProducts } from "@/lib/kernel/payfip-product";
import { Refusal } from "@/lib/kernel/refusal";
import { mayDecideDeclaration, mayRecordPayment } from "@/lib/payments/payment.policy";
import type { Tx } from "@/lib/platform/db";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";
import { canMove, type BillListItem } from "./bill";
import { itemOf, type FactRow } from "./bill-facts";
import { listBills, orderOf, type BillChoice, type BillFilter, type BillOrder } from "./bill-list";
import { mayReadBills } from "./bill.policy";
import { pageColumns, pageOf, type BillPage } from "./bill.queries";

/**
 * `declared`: what waits for an agent's confirmation, in the order in which it was declared unless another one is asked for. `late`: unpaid after its
 * due date. `paid`: by the day on which it was, both ends in.
 */
export type AgentBillFilter = BillFilter & {
  readonly choice?: BillChoice | "declared"; readonly debtorId?: string; readonly late?: boolean; readonly paid?: { readonly from: DateText; readonly to: DateText };
  readonly currency?: Currency;
};

export type AgentBillItem = BillListItem & { readonly debtor: { readonly id: string; readonly name: string } };

const longestWaiting: BillOrder = { column: "stateAt", holds: "instant", descending: false };

/** Every bill of the organisation, for its agents. Throws the refusal `forbidden` for those who do not read them. */
export const agentBills = (scope: Scope, { choice = "all", debtorId, late, paid, currency, ...filter }: AgentBillFilter): Promise<Page<AgentBillItem>> => {
  if (!mayReadBills(scope.actor)) throw new Refusal("forbidden", "forbidden");
  const chosen = choice === "all" ? {} : choice === "declared" ? { state: choice } : { standing: choice };
  const within: Prisma.BillWhereInput = {
    ...(debtorId ? { debtorId } : {}), ...chosen, ...(late ? { standing: "unpaid", dueOrder: { lt: toDateColumn(dateAt(scope.now, scope.organization.timeZone)) } } : {}),
    ...(paid ? { paidOn: { gte: toDateColumn(paid.from), lte: toDateColumn(paid.to) } } : {}), ...(currency ? { currency } : {}),
  };
  const order = choice === "declared" && !filter.sort ? longestWaiting : orderOf(late && !filter.sort ? { ...filter, sort: "dueOn" } : filter);
  return scope.read(async (tx) => {
    const { items, ...page } = await listBills(tx, filter, within, order);
    const products = await payfipProducts(tx);
    return { ...page, items: items.map((row) => ({ ...itemOf(scope, row, products), debtor: { id: row.debtor.id, name: debtorName(row.debtor) } })) };
  });
};

export type AgentBill = BillPage & {
  readonly debtor: DebtorFacts;
  readonly account: { readonly email: string; readonly state: string } | null;
  readonly importId: string | null;
  /** What it is for, as its file or its reference names it. `name`: null where the settings do not know that product. */
  readonly product: { readonly code: string; readonly name: string | null } | null;
  /** The number of PayFiP under which it is paid; null: there is none, or PayFiP does not take its currency. */
  readonly payfip: PayfipNumber | null;
  /** The declaration that waits for a decision, where this agent may take it. */
  readonly declarationId: string | null;
  readonly may: { readonly recordPayment: boolean };
};

/** One bill for agents, with its debtor and the names of those who acted. Throws the refusal `notFound` for those who do not read bills, or where there is none. */
export const agentBill = (scope: Scope, id: string): Promise<AgentBill> =>
  scope.read(async (tx) => {
    const row = isId(id) && mayReadBills(scope.actor) ? await tx.bill.findFirst({ where: { id, withdrawnAt: null }, select: columns }) : null;
    if (!row) throw new Refusal("not-found", "notFound");
    const { debtor, account, importId, accountId } = row;
    const products = await payfipProducts(tx);
    const page = await pageOf(tx, scope, row, { named: true, products });
    const recordPayment = mayRecordPayment(scope.actor, { accountId }) && page.state !== "paying" && canMove(page.state, "paid");
    return { ...page, ...payfipOf(scope, row, products), debtor, account, importId, declarationId: await declarationOf(tx, scope, id, accountId), may: { recordPayment } };
  });

function payfipOf({ organization }: Scope, row: FactRow, products: PayfipProducts): Pick<AgentBill, "product" | "payfip"> {
  const code = productCodeOf(row);
  return { product: code === null ? null : { code, name: products.get(code)?.name ?? null }, payfip: row.currency === "EUR" ? payfipNumberOf(row, products, organization.payfipNumber) : null };
}

async function declarationOf(tx: Tx, { actor }: Scope, billId: string, billAccountId: string | null): Promise<string | null> {
  const declared = await tx.payment.findFirst({ where: { billId, channel: "declared", state: "declared" }, select: { id: true, accountId: true } });
  return declared && mayDecideDeclaration(actor, { accountId: declared.accountId, billAccountId }) ? declared.id : null;
}

const columns = {
  ...pageColumns, importId: true, accountId: true, account: { select: { email: true, state: true } },
  debtor: { select: { id: true, customerNumber: true, lastName: true, firstName: true, address: true, postalCode: true, city: true, email: true } },
} satisfies Prisma.BillSelect;
