import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { InvoiceEvent } from "./invoice.events";
import { invoiceIdSchema } from "./invoice.schema";
import { mayAct } from "./invoice.policy";
import { loadInvoice } from "./invoice-subject.queries";

/** The supplier takes note of a refusal: it waits for them no more. A second time changes nothing; an invoice that is not refused has nothing to take note of. */
export const acknowledgeRefusal = operation({
  name: "invoice.acknowledge-refusal",
  input: invoiceIdSchema,
  load: loadInvoice,
  may: mayAct,
  run: (scope, _input, { id, establishmentId, number, state }) =>
    scope.commit(async ({ tx, emit }) => {
      if (state !== "refused") throw new Refusal("conflict", "changedMeanwhile");
      const { count } = await tx.invoice.updateMany({ where: { id, state, acknowledgedAt: null }, data: { acknowledgedAt: scope.now } });
      if (count === 1) await emit({ type: "invoice.refusal-acknowledged", invoiceId: id, establishmentId, payload: { number } } satisfies InvoiceEvent);
      return { id };
    }),
});
