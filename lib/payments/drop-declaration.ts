import { operation } from "@/lib/platform/operation";
import { loadDeclaration, moveDeclaration } from "./declaration";
import type { PaymentEvent } from "./payment.events";
import { mayDecideDeclaration } from "./payment.policy";
import { dropDeclarationSchema } from "./payment.schema";

/** Billing does not find the payment: the bill is due again, and the person is told why. */
export const dropDeclaration = operation({
  name: "payment.drop-declaration",
  input: dropDeclarationSchema,
  load: loadDeclaration,
  may: mayDecideDeclaration,
  run: (scope, { reason }, declaration) =>
    scope.commit(async (commit) => {
      const { id, billId, number } = declaration;
      await moveDeclaration(commit, scope, declaration, { state: "dropped" });
      await commit.emit({ type: "payment.dropped", billId, payload: { paymentId: id, number, reason } } satisfies PaymentEvent);
      return { billId };
    }),
});
