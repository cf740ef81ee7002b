import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { isPaymentServiceFailure } from "@/lib/ports/payment";
import { mayCheckPayment } from "./payment.policy";
import { paymentIdSchema } from "./payment.schema";
import { settledOf, type Settled } from "./payment";
import { logUnreachable, settle } from "./settle";
import { loadSettling } from "./settling-payment";

/** Between two questions of people about one payment: a page that is drawn again and again does not become PayFiP's trouble. */
const pauseMs = 1_000;

/** The person who comes back from PayFiP, or looks again, has it asked now. `unreachable`: PayFiP does not answer, nothing is known. */
export const checkPayment = operation({
  name: "payment.check",
  input: paymentIdSchema,
  load: loadSettling,
  may: mayCheckPayment,
  async run(scope, _input, payment): Promise<{ settled: Settled | "unreachable" }> {
    if (payment.state === "accepted" || !(await takeTurn(scope, payment.id))) return { settled: settledOf(payment.state) };
    try {
      return { settled: await settle(scope, payment) };
    } catch (error) {
      if (!isPaymentServiceFailure(error)) throw error;
      logUnreachable(payment.id, error);
      return { settled: "unreachable" };
    }
  },
});

const takeTurn = ({ commit, now }: Scope, id: string): Promise<boolean> =>
  commit(async ({ tx }) => {
    const lastTurnOver = { OR: [{ askedAt: null }, { askedAt: { lte: new Date(now.getTime() - pauseMs) } }] };
    return (await tx.payment.updateMany({ where: { id, ...lastTurnOver }, data: { askedAt: now } })).count === 1;
  });
