import type { Prisma } from "@/generated/prisma/client";
import { fromDateColumn } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { moneyOf, type Money } from "@/lib/kernel/money";
import type { PayfipProducts } from "@/lib/kernel/payfip-product";
import { Refusal } from "@/lib/kernel/refusal";
import type { PaymentChannel, PaymentMeans, PaymentState } from "@/lib/payments/payment";
import type { Tx } from "@/lib/platform/db";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";
import { canMove, type BillDocument, type BillHistoryEntry, type BillLine, type BillListItem } from "./bill";
import { factColumns, itemOf, type FactRow } from "./bill-facts";
import { readBillHistory } from "./bill-history.queries";
import { isOwnBill } from "./bill.policy";

/** A payment of a bill, an attempt at one, or a declaration. */
export type BillPayment = {
  readonly id: string;
  readonly channel: PaymentChannel;
  readonly state: PaymentState;
  readonly amount: Money;
  readonly means: PaymentMeans | null;
  readonly paidOn: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** Until when it keeps the bill from a second one. */
  readonly lockedUntil: Date | null;
  readonly receiptNumber: string | null;
  /** The bill was paid or cancelled before: it is to be given back. */
  readonly isDouble: boolean;
};

/** A bill with all that is said of it, whoever reads. */
export type BillPage = BillListItem & {
  readonly lines: readonly BillLine[];
  readonly publishedAt: Date;
  readonly openedAt: Date | null;
  readonly document: BillDocument | null;
  readonly history: readonly BillHistoryEntry[];
  /** Latest first. */
  readonly payments: readonly BillPayment[];
};

export type BillView = BillPage & { readonly may: { readonly pay: boolean; readonly declare: boolean } };

/** One's own bill. Throws the refusal `notFound` for one that is another's, was taken back, or is not. */
export const readBill = (scope: Scope, id: string): Promise<BillView> =>
  scope.read(async (tx) => {
    const row = isId(id) ? await tx.bill.findFirst({ where: { id, withdrawnAt: null }, select: { ...pageColumns, accountId: true } }) : null;
    if (!row || !isOwnBill(scope.actor, row)) throw new Refusal("not-found", "notFound");
    const page = await pageOf(tx, scope, row, { named: false, products: await payfipProducts(tx) });
    return { ...page, may: { pay: page.notPayable === null, declare: page.state === "due" && canMove(page.state, "declared") } };
  });

/** The number of one's own bill, which does not open it. Throws as `readBill` does. */
export async function readBillNumber({ actor, read }: Scope, id: string): Promise<string> {
  const row = isId(id) ? await read((tx) => tx.bill.findFirst({ where: { id, withdrawnAt: null }, select: { number: true, accountId: true } })) : null;
  if (!row || !isOwnBill(actor, row)) throw new Refusal("not-found", "notFound");
  return row.number;
}

export const pageColumns = { ...factColumns, lines: true, publishedAt: true, openedAt: true } satisfies Prisma.BillSelect;
type PageRow = Prisma.BillGetPayload<{ select: typeof pageColumns }> & FactRow;

type Told = { readonly named: boolean; readonly products: PayfipProducts };

/** The same for agents: `named` with the names of those who acted. */
export async function pageOf(tx: Tx, scope: Pick<Scope, "actor" | "organization" | "ports" | "now">, row: PageRow, { named, products }: Told): Promise<BillPage> {
  return {
    ...itemOf(scope, row, products), lines: row.lines as BillLine[], publishedAt: row.publishedAt, openedAt: row.openedAt,
    document: await documentOf(tx, row.id), history: await readBillHistory(tx, row.id, { named }), payments: await paymentsOf(tx, row.id),
  };
}

const documentColumns = {
  mediaType: true, bytes: true, pages: true, sha256: true, signed: true, receivedAt: true, retainUntil: true, entry: { select: { archiveNumber: true } },
} satisfies Prisma.DocumentSelect;

async function documentOf(tx: Tx, billId: string): Promise<BillDocument | null> {
  const row = await tx.document.findFirst({ where: { billId, role: "bill" }, select: documentColumns });
  if (!row?.entry) return null;
  const { entry, retainUntil, ...document } = row;
  return { ...document, archiveNumber: entry.archiveNumber, retainUntil: fromDateColumn(retainUntil) };
}

const paymentColumns = {
  id: true, channel: true, state: true, amount: true, currency: true, means: true, paidOn: true, createdAt: true, endedAt: true, lockedUntil: true, receiptNumber: true, isDouble: true,
} satisfies Prisma.PaymentSelect;

async function paymentsOf(tx: Tx, billId: string): Promise<BillPayment[]> {
  const rows = await tx.payment.findMany({ where: { billId }, orderBy: { createdAt: "desc" }, select: paymentColumns });
  return rows.map(({ amount, currency, channel, state, means, paidOn, ...row }) => ({
    ...row, channel: channel as PaymentChannel, state: state as PaymentState, means: means as PaymentMeans | null, paidOn: paidOn && fromDateColumn(paidOn),
    amount: moneyOf({ amount, currency }),
  }));
}
