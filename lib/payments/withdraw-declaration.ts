import { operation } from "@/lib/platform/operation";
import { loadDeclaration, moveDeclaration } from "./declaration";
import type { PaymentEvent } from "./payment.events";
import { mayWithdrawDeclaration } from "./payment.policy";
import { paymentIdSchema } from "./payment.schema";

/** The person takes back what they declared: the bill is due again. */
export const withdrawDeclaration = operation({
  name: "payment.withdraw-declaration",
  input: paymentIdSchema,
  load: loadDeclaration,
  may: mayWithdrawDeclaration,
  run: (scope, _input, declaration) =>
    scope.commit(async (commit) => {
      const { id, billId, number } = declaration;
      await moveDeclaration(commit, scope, declaration, { state: "dropped" });
      await commit.emit({ type: "payment.withdrawn", billId, payload: { paymentId: id, number } } satisfies PaymentEvent);
      return { billId };
    }),
});
