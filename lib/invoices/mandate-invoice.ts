import { invoiceIdSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** The payment is ordered: « Mandatée ». Only to a verified RIB. */
export const mandateInvoice = movingOperation({ name: "invoice.mandate", move: "mandate", input: invoiceIdSchema });
