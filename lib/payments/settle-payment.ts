import { operation } from "@/lib/platform/operation";
import { maySettle } from "./payment.policy";
import { paymentIdSchema } from "./payment.schema";
import { settle } from "./settle";
import { loadSettling } from "./settling-payment";

/** The desk asks PayFiP for the result of a payment: after a notification, or every five minutes. Twice changes nothing. Throws a `PaymentServiceFailure`. */
export const settlePayment = operation({
  name: "payment.settle",
  input: paymentIdSchema,
  load: loadSettling,
  may: maySettle,
  run: async (scope, _input, payment) => ({ settled: payment.state === "accepted" ? payment.state : await settle(scope, payment) }),
});
