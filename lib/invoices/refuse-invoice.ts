import { operation } from "@/lib/platform/operation";
import { refuseInvoiceSchema } from "./invoice.schema";
import { mayHandle } from "./invoice.policy";
import { loadInvoice, type MovingInvoice } from "./invoice-subject.queries";
import { moveInvoice } from "./invoice-move";

/** An agent refuses an invoice in charge with a reason of the life cycle: 204 becomes 210, for good. Its number is used up. */
export const refuseInvoice = operation({
  name: "invoice.refuse",
  input: refuseInvoiceSchema,
  load: loadInvoice,
  may: mayHandle,
  run: (scope, { reasonCode, reason }, invoice: MovingInvoice) =>
    scope.commit(async (commit) => {
      await moveInvoice(commit, scope, invoice, {
        to: "refused",
        event: { type: "invoice.refused", invoiceId: invoice.id, payload: { from: 204, to: 210, number: invoice.number, reasonCode, reason } },
        more: { reasonCode, reason: reason || undefined, handledById: scope.actor.accountId },
      });
      return { id: invoice.id };
    }),
});
