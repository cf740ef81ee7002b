import { invoiceIdSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** An agent attests that what the invoice says was received: « Service fait ». */
export const attestService = movingOperation({ name: "invoice.attest-service", move: "attest-service", input: invoiceIdSchema });
