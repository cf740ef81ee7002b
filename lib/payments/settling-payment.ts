import type { Prisma } from "@/generated/prisma/client";
import type { BillState } from "@/lib/bills/bill";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { PayfipState } from "./payment";
import type { PaymentSubject } from "./payment.policy";

/** A payment at PayFiP, as far as its end goes. */
export type SettlingPayment = PaymentSubject & {
  readonly id: string;
  readonly billId: string;
  readonly state: PayfipState;
  readonly idOp: string;
  readonly payfipNumber: string;
  readonly refdet: string;
  readonly cents: number;
  readonly createdAt: Date;
  readonly lockedUntil: Date | null;
  readonly bill: { readonly number: string; readonly state: BillState };
};

const columns = {
  id: true, billId: true, accountId: true, state: true, idOp: true, payfipNumber: true, refdet: true, amount: true, createdAt: true, lockedUntil: true,
  bill: { select: { number: true, state: true, accountId: true, withdrawnAt: true } },
} satisfies Prisma.PaymentSelect;

/** Within a transaction; null when it is not, or not at PayFiP. */
export async function readSettling(tx: Tx, id: string): Promise<SettlingPayment | null> {
  const row = await tx.payment.findFirst({ where: { id, channel: "payfip" }, select: columns });
  if (!row?.idOp) return null;
  const { amount, bill, ...payment } = row;
  return {
    ...payment, state: row.state as PayfipState, idOp: row.idOp, payfipNumber: row.payfipNumber ?? "", refdet: row.refdet ?? "", cents: Number(amount),
    billAccountId: bill.accountId, // A bill that was taken back is nobody's: money that comes for it is to be given back, as for one that was cancelled.
    bill: { number: bill.number, state: bill.withdrawnAt ? "cancelled" : bill.state as BillState },
  };
}

/** The subject of every operation on a payment at PayFiP. */
export const loadSettling = ({ read }: Scope, { paymentId }: { paymentId: string }): Promise<SettlingPayment | null> => read((tx) => readSettling(tx, paymentId));
