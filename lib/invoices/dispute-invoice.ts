import { disputeInvoiceSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** An agent disputes an invoice with a reason of the life cycle: « En litige (207) ». It is approved, in whole or in part, or refused after that. */
export const disputeInvoice = movingOperation({
  name: "invoice.dispute", move: "dispute", input: disputeInvoiceSchema,
  keep: ({ reasonCode, reason }) => ({ facts: { reasonCode, reason } }),
});
