import { operation } from "@/lib/platform/operation";
import { invoiceIdSchema } from "./invoice.schema";
import { mayHandle } from "./invoice.policy";
import { loadInvoice, type MovingInvoice } from "./invoice-subject.queries";
import { moveInvoice } from "./invoice-move";

/** An agent approves an invoice in charge: 204 becomes 205, for good. */
export const approveInvoice = operation({
  name: "invoice.approve",
  input: invoiceIdSchema,
  load: loadInvoice,
  may: mayHandle,
  run: (scope, _input, invoice: MovingInvoice) =>
    scope.commit(async (commit) => {
      await moveInvoice(commit, scope, invoice, {
        to: "approved",
        event: { type: "invoice.approved", invoiceId: invoice.id, payload: { from: 204, to: 205, number: invoice.number } },
        more: { handledById: scope.actor.accountId },
      });
      return { id: invoice.id };
    }),
});
