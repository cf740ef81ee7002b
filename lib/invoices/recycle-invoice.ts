import { recycleInvoiceSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** An agent sends an invoice back that is addressed to somebody else, saying why: « À recycler ». The supplier corrects the recipient without a new deposit. */
export const recycleInvoice = movingOperation({
  name: "invoice.recycle", move: "recycle", input: recycleInvoiceSchema,
  keep: ({ reason }) => ({ facts: { reason } }),
});
