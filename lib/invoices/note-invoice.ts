import { operation } from "@/lib/platform/operation";
import type { InboxEvent } from "./inbox.events";
import { mayHandle } from "./invoice.policy";
import { noteInvoiceSchema } from "./invoice.schema";
import { loadInvoice } from "./invoice-subject.queries";

/** An agent leaves a word to their colleagues on an invoice, whatever its state. It is never changed, and no supplier reads it: the event does not repeat it. */
export const noteInvoice = operation({
  name: "invoice.note",
  input: noteInvoiceSchema,
  load: loadInvoice,
  may: mayHandle,
  run: (scope, { invoiceId, note: text }, { establishmentId, number }) =>
    scope.commit(async ({ tx, emit }) => {
      const { organization: { id: organizationId }, actor, now } = scope;
      const data = { organizationId, invoiceId, authorId: actor.accountId ?? "", text, createdAt: now };
      const { id: noteId } = await tx.invoiceNote.create({ data, select: { id: true } });
      await emit({ type: "invoice.noted", invoiceId, establishmentId, payload: { number, noteId } } satisfies InboxEvent);
      return { id: invoiceId, noteId };
    }),
});
