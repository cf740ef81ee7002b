import { amountText, parseAmount, type Money } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import { approvePartlySchema } from "./invoice.schema";
import { movingOperation } from "./moving-operation";

/**
 * An agent approves a part of an invoice, with a reason of the life cycle: « Approuvée partiellement (206) ». Refuses what is no amount, nothing, and the whole:
 * what is approved is less than what the invoice says.
 */
export const approveInvoicePartly = movingOperation({
  name: "invoice.approve-partly", move: "approve-partly", input: approvePartlySchema,
  keep: ({ approved, reasonCode, reason }, { gross }) => {
    const approvedAmount = partOf(approved, gross);
    return { facts: { approvedAmount, reasonCode, reason }, columns: { approvedAmount } };
  },
});

function partOf(typed: string, gross: Money): number {
  const minor = parseAmount(typed, gross.currency);
  if (minor === null || minor <= 0 || minor >= gross.minor) throw new Refusal("conflict", "invoice.approvedNotPart", { gross: amountText(gross) }, "approved");
  return minor;
}
