import { operation } from "@/lib/platform/operation";
import { loadDeclaration, moveDeclaration } from "./declaration";
import { nextReceipt } from "./next-receipt";
import type { PaymentEvent } from "./payment.events";
import { mayDecideDeclaration } from "./payment.policy";
import { paymentIdSchema } from "./payment.schema";

/** Billing found the payment that was declared: the bill is paid on the day that was said, and a receipt goes out. */
export const confirmDeclaration = operation({
  name: "payment.confirm-declaration",
  input: paymentIdSchema,
  load: loadDeclaration,
  may: mayDecideDeclaration,
  run: (scope, _input, declaration) =>
    scope.commit(async (commit) => {
      const { id, billId, number, paidOn } = declaration;
      await moveDeclaration(commit, scope, declaration, { state: "confirmed" });
      const receiptNumber = await nextReceipt(commit.tx, scope);
      await commit.tx.payment.updateMany({ where: { id }, data: { receiptNumber } });
      await commit.emit({ type: "payment.confirmed", billId, payload: { paymentId: id, number, receiptNumber, paidOn } } satisfies PaymentEvent);
      return { billId };
    }),
});
