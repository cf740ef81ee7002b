import type { Prisma } from "@/generated/prisma/client";
import { whyNotPayable, type BillState, type NotPayable } from "@/lib/bills/bill";
import { paysOnline } from "@/lib/bills/bill.policy";
import { moneyOf, type Money } from "@/lib/kernel/money";
import { payfipNumberOf, type PayfipProducts } from "@/lib/kernel/payfip-product";
import { payfipProducts } from "@/lib/platform/payfip-products";
import type { Scope } from "@/lib/platform/scope";

/** What is read of a bill to pay it. */
export const payableColumns = {
  id: true, accountId: true, fiscalYear: true, number: true, reference: true, refdet: true, payfipNumber: true, productCode: true, subject: true, amount: true, currency: true, state: true,
  payments: { where: { state: "pending" }, select: { id: true, idOp: true, accountId: true, payerEmail: true, createdAt: true, lockedUntil: true } },
} satisfies Prisma.BillSelect;
export type PayableRow = Prisma.BillGetPayload<{ select: typeof payableColumns }>;

/** A payment that keeps its bill. */
export type RunningPayment = { readonly id: string; readonly idOp: string; readonly accountId: string | null; readonly payerEmail: string | null; readonly createdAt: Date; readonly lockedUntil: Date };

/** A bill that someone is about to pay. */
export type PayableBill = {
  readonly id: string;
  readonly accountId: string | null;
  readonly fiscalYear: number;
  readonly number: string;
  readonly reference: string;
  readonly refdet: string | null;
  readonly subject: string;
  readonly amount: Money;
  readonly state: BillState;
  /** PayFiP's number for it: its own, else its product's, else the organisation's. */
  readonly payfipNumber: string | null;
  /** Why it cannot be paid online now; null: it can. */
  readonly notPayable: NotPayable | null;
  readonly running: RunningPayment | null;
};

export function payableOf({ actor, organization, ports }: Pick<Scope, "actor" | "organization" | "ports">, row: PayableRow, products: PayfipProducts): PayableBill {
  const { amount, currency, state, payments, productCode: _productCode, ...facts } = row;
  const payfipNumber = payfipNumberOf(row, products, organization.payfipNumber)?.number ?? null;
  const bill = { ...facts, payfipNumber, state: state as BillState, amount: moneyOf({ amount, currency }) };
  return { ...bill, notPayable: whyNotPayable(bill, payfipNumber, paysOnline(actor, organization.payfipMode, ports.payment)), running: runningOf(payments) };
}

function runningOf([payment]: PayableRow["payments"]): RunningPayment | null {
  if (!payment?.idOp || !payment.lockedUntil) return null;
  return { ...payment, idOp: payment.idOp, lockedUntil: payment.lockedUntil };
}

export const loadPayable = (scope: Scope, id: string): Promise<PayableBill | null> =>
  scope.read(async (tx) => {
    const row = await tx.bill.findFirst({ where: { id, withdrawnAt: null }, select: payableColumns });
    return row && payableOf(scope, row, await payfipProducts(tx));
  });

