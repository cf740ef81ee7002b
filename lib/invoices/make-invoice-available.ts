import { operation } from "@/lib/platform/operation";
import { invoiceIdSchema } from "./invoice.schema";
import { mayMakeAvailable } from "./invoice.policy";
import { loadInvoice } from "./invoice-subject.queries";
import { moveInvoice } from "./invoice-move";
import { writeWords } from "./write-words";

/**
 * The desk says that an archived invoice is at the agents' disposal: 200 becomes 203, the payment clock starts, and the invoice can be searched.
 * A job may run twice: the second time changes nothing.
 */
export const makeInvoiceAvailable = operation({
  name: "invoice.make-available",
  input: invoiceIdSchema,
  load: loadInvoice,
  may: mayMakeAvailable,
  run: async (scope, _input, invoice) => {
    if (invoice.state !== "deposited") return { id: invoice.id };
    return scope.commit(async (commit) => {
      await writeWords(commit.tx, scope, invoice.id);
      await moveInvoice(commit, scope, invoice, { move: "make-available" });
      return { id: invoice.id };
    });
  },
});
