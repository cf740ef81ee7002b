import { invoiceIdSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** The supplier has the money: the invoice becomes « Encaissée (212) », for good. */
export const confirmPayment = movingOperation({ name: "invoice.confirm-payment", move: "confirm-payment", input: invoiceIdSchema });
