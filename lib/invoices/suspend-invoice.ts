import { suspendInvoiceSchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/** An agent asks for what is missing, with a reason of the life cycle: « Suspendue (208) ». The payment clock stops until the supplier completes it. */
export const suspendInvoice = movingOperation({
  name: "invoice.suspend", move: "suspend", input: suspendInvoiceSchema,
  keep: ({ reasonCode, reason }) => ({ facts: { reasonCode, reason } }),
});
