import { commitWithDocuments, takeUploads } from "@/lib/platform/archive";
import { operation } from "@/lib/platform/operation";
import { completeInvoiceSchema } from "./invoice.schema";
import { mayAct } from "./invoice.policy";
import { loadInvoice } from "./invoice-subject.queries";
import { moveInvoice } from "./invoice-move";

/**
 * The supplier answers a suspension with files, archived with the invoice, or words, or both: « Complétée (209) ». The payment clock runs again.
 * Refuses files that are not kept for this person any more.
 */
export const completeInvoice = operation({
  name: "invoice.complete",
  input: completeInvoiceSchema,
  load: loadInvoice,
  may: mayAct,
  run: async (scope, { comment, attachments }, invoice) => {
    const files = await takeUploads(scope, attachments, "attachment", "attachments");
    return commitWithDocuments(
      scope,
      files,
      async (commit) => {
        await moveInvoice(commit, scope, invoice, { move: "complete", facts: { reason: comment, files: files.length } });
        return { invoiceId: invoice.id };
      },
      () => Promise.resolve({ id: invoice.id }),
    );
  },
});
