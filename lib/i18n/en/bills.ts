import type { bills as french, billRefusals as frenchRefusals } from "../fr/bills";
import type { Shape } from "../shape";

export const bills = {
  states: { due: "To pay", paying: "Payment in progress", declared: "Declared paid", "direct-debit": "Direct debit planned", paid: "Paid", cancelled: "Cancelled" },
  facts: {
    number: "Number", fiscalYear: "Fiscal year", reference: "Reference", issuedOn: "Date", dueOn: "Due date", subject: "Subject", amount: "Amount", state: "State",
    customerNumber: "Customer number", debtor: "Debtor", archiveNumber: "Archive number", paidOn: "Paid on", mode: "Means of payment",
  },
  modes: { free: "As you choose", "direct-debit": "Direct debit" },
  overdue: "Past its due date",
} satisfies Shape<typeof french>;

export const billRefusals = {
} satisfies Shape<typeof frenchRefusals>;
