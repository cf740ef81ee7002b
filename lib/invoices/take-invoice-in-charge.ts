import { operation } from "@/lib/platform/operation";
import { invoiceIdSchema } from "./invoice.schema";
import { mayHandle } from "./invoice.policy";
import { loadInvoice, type MovingInvoice } from "./invoice-subject.queries";
import { moveInvoice } from "./invoice-move";

/** An agent takes an available invoice in charge: 203 becomes 204. */
export const takeInvoiceInCharge = operation({
  name: "invoice.take-in-charge",
  input: invoiceIdSchema,
  load: loadInvoice,
  may: mayHandle,
  run: (scope, _input, invoice: MovingInvoice) =>
    scope.commit(async (commit) => {
      await moveInvoice(commit, scope, invoice, {
        to: "in-charge",
        event: { type: "invoice.taken-in-charge", invoiceId: invoice.id, payload: { from: 203, to: 204, number: invoice.number } },
        more: { handledById: scope.actor.accountId },
      });
      return { id: invoice.id };
    }),
});
