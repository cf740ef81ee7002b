import { dateAt, toDateColumn } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import { sendPaymentSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/**
 * The payment has left: « Paiement transmis (211) », with its day and its reference. Only to a verified RIB. The payment clock ends, and its event keeps the
 * terms that hold that day.
 * Refuses a day that has not come yet, where the organisation lives.
 */
export const sendPayment = movingOperation({
  name: "invoice.send-payment", move: "send-payment", input: sendPaymentSchema,
  keep: ({ paidOn, paymentReference }, { clock: { payBy } }, { now, organization }) => {
    if (paidOn > dateAt(now, organization.timeZone)) throw new Refusal("conflict", "invoice.paidAhead", {}, "paidOn");
    return {
      facts: { paidOn, ...(paymentReference ? { paymentReference } : {}), ...(payBy ? { payBy, lateInterestRate: organization.lateInterestRate } : {}) },
      columns: { paidOn: toDateColumn(paidOn), paymentReference: paymentReference ?? null },
    };
  },
});
