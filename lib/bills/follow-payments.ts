import { toDateColumn } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import type { PaymentEvent } from "@/lib/payments/payment.events";
import type { Tx } from "@/lib/platform/db";
import type { React } from "@/lib/platform/notifications";
import { canMove, standingOf, type BillState } from "./bill";

/** Where a payment's event leads its bill: from one state, or from whichever may lead there. Null: nowhere. */
type Step = { readonly from: BillState | "any"; readonly to: BillState; readonly paidOn?: string };

function stepOf(event: PaymentEvent): Step | null {
  switch (event.type) {
    case "payment.opened": return { from: "due", to: "paying" };
    case "payment.refused": case "payment.abandoned": case "payment.expired": case "payment.lapsed": return event.payload.kept ? { from: "paying", to: "due" } : null;
    case "payment.accepted": return event.payload.isDouble ? null : { from: "any", to: "paid", paidOn: event.payload.paidOn };
    case "payment.recorded": return { from: "any", to: "paid", paidOn: event.payload.paidOn };
    case "payment.declared": return { from: "due", to: "declared" };
    case "payment.dropped": case "payment.withdrawn": return { from: "declared", to: "due" };
    case "payment.confirmed": return { from: "declared", to: "paid", paidOn: event.payload.paidOn };
    case "payment.mismatched": return null;
  }
}

const stateOf = async (tx: Tx, id: string): Promise<BillState | undefined> =>
  (await tx.bill.findFirst({ where: { id, withdrawnAt: null }, select: { state: true } }))?.state as BillState | undefined;

/**
 * A bill follows its payments, in the same transaction. Compare-and-set: throws the refusal `changedMeanwhile`, and the payment's move is taken back with
 * it, when the bill is not where the event found it.
 */
export const followPayments: React = async (event, { tx, scope: { now } }) => {
  const { billId: id } = event;
  const step = stepOf(event as PaymentEvent);
  if (!step || !id) return;
  const from = step.from === "any" ? await stateOf(tx, id) : step.from;
  const moved = from !== undefined && canMove(from, step.to) && (await tx.bill.updateMany({
    where: { id, state: from, withdrawnAt: null },
    data: { state: step.to, standing: standingOf(step.to), stateAt: now, ...(step.paidOn ? { paidOn: toDateColumn(step.paidOn) } : {}) },
  })).count === 1;
  if (!moved) throw new Refusal("conflict", "changedMeanwhile");
};
