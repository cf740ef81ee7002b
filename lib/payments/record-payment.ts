import { canMove } from "@/lib/bills/bill";
import { dateAt, toDateColumn } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { nextReceipt } from "./next-receipt";
import { loadPayable } from "./payable-bill";
import { refuseDayToCome } from "./paid-day";
import type { PaymentEvent } from "./payment.events";
import { mayRecordPayment } from "./payment.policy";
import { recordPaymentSchema } from "./payment.schema";

/** Billing records a payment that came at the counter or by the bank: the bill is paid, a declaration of it with it. Not while one is being made online. */
export const recordPayment = operation({
  name: "payment.record",
  input: recordPaymentSchema,
  load: (scope, { billId }) => loadPayable(scope, billId),
  may: mayRecordPayment,
  async run(scope, { paidOn, means }, bill) {
    const { organization, now } = scope;
    if (bill.state === "paying") throw new Refusal("conflict", "payment.beingPaid");
    if (!canMove(bill.state, "paid")) throw new Refusal("conflict", "payment.notDue");
    refuseDayToCome(paidOn, dateAt(now, organization.timeZone));
    return scope.commit(async ({ tx, emit }) => {
      const receiptNumber = await nextReceipt(tx, scope);
      const paid = { amount: BigInt(bill.amount.minor), currency: bill.amount.currency, means, paidOn: toDateColumn(paidOn), createdAt: now, endedAt: now, receiptNumber };
      const { id: paymentId } = await tx.payment.create({ data: { organizationId: organization.id, billId: bill.id, channel: "recorded", state: "accepted", ...paid }, select: { id: true } });
      await tx.payment.updateMany({ where: { billId: bill.id, state: "declared" }, data: { state: "confirmed", endedAt: now } });
      await emit({ type: "payment.recorded", billId: bill.id, payload: { paymentId, number: bill.number, means, paidOn, receiptNumber } } satisfies PaymentEvent);
      return { billId: bill.id };
    });
  },
});
