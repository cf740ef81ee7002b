import { invoiceIdSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** An agent takes an available or a completed invoice in charge: it becomes « Prise en charge (204) ». */
export const takeInvoiceInCharge = movingOperation({ name: "invoice.take-in-charge", move: "take-in-charge", input: invoiceIdSchema });
