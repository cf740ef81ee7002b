import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { isPaymentServiceFailure } from "@/lib/ports/payment";
import { minutesToCancel, settledOf, type Settled } from "./payment";
import { mayCancelPayment } from "./payment.policy";
import { paymentIdSchema } from "./payment.schema";
import { end, logUnreachable, settle } from "./settle";
import { loadSettling, readSettling } from "./settling-payment";
import type { Scope } from "@/lib/platform/scope";

/**
 * The person frees their bill of a payment that they will not make. PayFiP is asked first: a result that came meanwhile counts. Where it has none after
 * 20 minutes (P5) the payment lapses, so that it is still asked for: a page left open somewhere may yet pay it.
 * Throws `payment.tooEarlyToCancel`, `payment.serviceUnavailable`, `changedMeanwhile`.
 */
export const cancelPayment = operation({
  name: "payment.cancel",
  input: paymentIdSchema,
  load: loadSettling,
  may: mayCancelPayment,
  async run(scope, { paymentId }, payment): Promise<{ billId: string; paymentId: string; settled: Settled }> {
    const { billId } = payment;
    const settled = await settleOrRefuse(scope, paymentId, payment.idOp);
    if (settled !== "waiting" && settled !== "given-up") return { billId, paymentId, settled };
    const minutes = minutesToCancel(payment, scope.now);
    if (minutes > 0) throw new Refusal("conflict", "payment.tooEarlyToCancel", { minutes });
    return scope.commit(async (commit) => {
      const current = await readSettling(commit.tx, paymentId);
      if (!current) throw new Refusal("conflict", "changedMeanwhile");
      return { billId, paymentId, settled: current.state === "pending" ? await end(commit, scope, current, "lapsed", null) : settledOf(current.state) };
    });
  },
});

async function settleOrRefuse(scope: Scope, id: string, idOp: string): Promise<Settled> {
  try {
    return await settle(scope, { id, idOp });
  } catch (error) {
    if (!isPaymentServiceFailure(error)) throw error;
    logUnreachable(id, error);
    throw new Refusal("unavailable", "payment.serviceUnavailable");
  }
}
