import { refuseInvoiceSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** An agent refuses an invoice with a reason of the life cycle: it becomes « Refusée (210) », for good. Its number is used up. */
export const refuseInvoice = movingOperation({
  name: "invoice.refuse", move: "refuse", input: refuseInvoiceSchema,
  keep: ({ reasonCode, reason }) => ({ facts: { reasonCode, reason } }),
});
