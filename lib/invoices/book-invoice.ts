import { invoiceIdSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** The accountant has booked the invoice: « Comptabilisée ». Only with a verified RIB. */
export const bookInvoice = movingOperation({ name: "invoice.book", move: "book", input: invoiceIdSchema });
