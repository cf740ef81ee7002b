import { daysLater } from "@/lib/kernel/dates";
import { operation } from "@/lib/platform/operation";
import { payfipRules } from "./payment";
import { notificationSchema } from "./payment.schema";

/** The job that asks PayFiP about one payment. */
export const settlePaymentTask = "settle-payment";

/** Somebody says that a payment has ended. Nothing that they say is believed: a job asks PayFiP, once however often they say it, as long as results are asked for. */
export const hearNotification = operation({
  name: "payment.hear-notification",
  input: notificationSchema,
  load: ({ read, now }, { idOp }) => read((tx) => tx.payment.findFirst({ where: { idOp, channel: "payfip", createdAt: { gt: daysLater(now, -payfipRules.askedDays) } }, select: { id: true, state: true } })),
  may: () => true, // it is no more than a knock at the door
  run: async ({ commit }, _input, { id, state }) => {
    if (state !== "accepted") await commit(({ enqueue }) => enqueue(settlePaymentTask, { paymentId: id }, `settle:${id}`));
  },
});
