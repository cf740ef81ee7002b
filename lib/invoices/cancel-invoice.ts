import { cancelInvoiceSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** The supplier withdraws a deposit that nobody has taken in charge, saying why: « Annulée (220) », for good (S1.7). */
export const cancelInvoice = movingOperation({
  name: "invoice.cancel", move: "cancel", input: cancelInvoiceSchema,
  keep: ({ reason }) => ({ facts: { reason } }),
});
