import { invoiceIdSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** An agent approves an invoice, in charge or in dispute: it becomes « Approuvée (205) ». */
export const approveInvoice = movingOperation({ name: "invoice.approve", move: "approve", input: invoiceIdSchema });
