import type { Prisma } from "@/generated/prisma/client";
import { payfipLimits } from "@/lib/bills/bill";
import { isOwnBill } from "@/lib/bills/bill.policy";
import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import type { Money } from "@/lib/kernel/money";
import type { PayfipProducts } from "@/lib/kernel/payfip-product";
import { Refusal } from "@/lib/kernel/refusal";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";
import { canResume, minutesLeft, minutesToCancel, queueMost, type PaymentMeans, type PaymentState } from "./payment";
import { payableColumns, payableOf, type PayableBill } from "./payable-bill";

/** A payment that keeps the bill. `minutes`: until the bill is free; `minutesToCancel`: 0 once it may be cancelled. */
export type Running = { readonly id: string; readonly minutes: number; readonly minutesToCancel: number };
/** The latest attempt at PayFiP. */
export type Attempt = { readonly id: string; readonly state: PaymentState; readonly amount: Money; readonly receiptNumber: string | null; readonly paidAt: Date | null; readonly isDouble: boolean; readonly isOwn: boolean };

/** One's own bill as it is paid. */
export type BillPayment = Pick<PayableBill, "id" | "number" | "reference" | "refdet" | "subject" | "amount" | "state" | "payfipNumber" | "notPayable"> & {
  readonly dueOn: DateText | null;
  readonly running: Running | null;
  readonly attempt: Attempt | null;
  readonly declaration: { readonly id: string; readonly means: PaymentMeans | null; readonly paidOn: DateText | null } | null;
  readonly may: { readonly pay: boolean; readonly resume: boolean; readonly cancel: boolean; readonly declare: boolean; readonly withdraw: boolean };
};

const others = { id: true, accountId: true, channel: true, state: true, amount: true, currency: true, means: true, paidOn: true, paidAt: true, receiptNumber: true, isDouble: true } satisfies Prisma.PaymentSelect;
type OtherRow = Prisma.PaymentGetPayload<{ select: typeof others }>;
const columns = { ...payableColumns, dueOn: true } satisfies Prisma.BillSelect;
type Row = Prisma.BillGetPayload<{ select: typeof columns }>;

/** « Informations pour le paiement ». Throws the refusal `notFound` for a bill that is another's, was taken back, or is not. */
export const readBillPayment = (scope: Scope, billId: string): Promise<BillPayment> =>
  scope.read(async (tx) => {
    const row = isId(billId) ? await tx.bill.findFirst({ where: { id: billId, withdrawnAt: null }, select: columns }) : null;
    if (!row || !isOwnBill(scope.actor, row)) throw new Refusal("not-found", "notFound");
    return viewOf(scope, row, await payfipProducts(tx), await tx.payment.findMany({ where: { billId }, orderBy: { createdAt: "desc" }, take: 20, select: others }));
  });

/** Several at once, each to be paid by itself, in the order in which they were chosen. Those that are not one's own are left out. */
export const readPaymentQueue = (scope: Scope, billIds: readonly string[]): Promise<BillPayment[]> =>
  scope.read(async (tx) => {
    const ids = [...new Set(billIds.filter(isId))].slice(0, queueMost);
    const rows = (await tx.bill.findMany({ where: { id: { in: ids }, withdrawnAt: null }, select: columns })).filter((row) => isOwnBill(scope.actor, row));
    const payments = await tx.payment.findMany({ where: { billId: { in: rows.map(({ id }) => id) } }, orderBy: { createdAt: "desc" }, select: { ...others, billId: true } });
    const products = await payfipProducts(tx);
    return ids.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => viewOf(scope, row, products, payments.filter(({ billId }) => billId === row.id)));
  });

/** One's own bills that can be paid online now, the most urgent first. */
export const readPayableBills = (scope: Scope): Promise<PayableBill[]> =>
  scope.read(async (tx) => {
    const { accountId } = scope.actor;
    if (accountId === null || scope.ports.payment === null) return [];
    const amount = { gte: payfipLimits.least, lte: payfipLimits.most };
    const rows = await tx.bill.findMany({ where: { accountId, state: "due", currency: "EUR", refdet: { not: null }, amount, withdrawnAt: null }, orderBy: [{ dueOrder: "asc" }, { id: "asc" }], take: queueMost, select: payableColumns });
    const products = await payfipProducts(tx);
    return rows.map((row) => payableOf(scope, row, products)).filter(({ notPayable }) => notPayable === null);
  });

function viewOf(scope: Scope, { dueOn, ...row }: Row, products: PayfipProducts, payments: readonly OtherRow[]): BillPayment {
  const { accountId: _accountId, fiscalYear: _fiscalYear, running, ...bill } = payableOf(scope, row, products);
  const { actor: { accountId }, now, ports } = scope;
  const isTheirs = running !== null && running.accountId === accountId;
  const declared = payments.find(({ state }) => state === "declared");
  return {
    ...bill, dueOn: dueOn && fromDateColumn(dueOn),
    running: running && { id: running.id, minutes: minutesLeft(running.lockedUntil, now), minutesToCancel: minutesToCancel(running, now) },
    attempt: attemptOf(payments.find(({ channel }) => channel === "payfip"), accountId),
    declaration: declared ? { id: declared.id, means: declared.means as PaymentMeans | null, paidOn: declared.paidOn && fromDateColumn(declared.paidOn) } : null,
    may: {
      pay: running === null && bill.notPayable === null, resume: isTheirs && canResume(running, now) && ports.payment !== null, cancel: running !== null && minutesToCancel(running, now) === 0,
      declare: bill.state === "due", withdraw: declared !== undefined && declared.accountId === accountId,
    },
  };
}

const attemptOf = (row: OtherRow | undefined, accountId: string | null): Attempt | null => row ? {
  id: row.id, state: row.state as PaymentState, amount: { minor: Number(row.amount), currency: row.currency === "XPF" ? "XPF" : "EUR" }, receiptNumber: row.receiptNumber, paidAt: row.paidAt,
  isDouble: row.isDouble, isOwn: row.accountId === accountId,
} : null;
