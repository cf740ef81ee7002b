import { invoiceIdSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** The invoice and its payment order are with the accountant: « Mise à disposition du comptable ». Only with a verified RIB. */
export const handToAccountant = movingOperation({ name: "invoice.hand-to-accountant", move: "hand-to-accountant", input: invoiceIdSchema });
