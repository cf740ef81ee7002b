import type { bills as french, billRefusals as frenchRefusals } from "../fr/bills";
import type { Shape } from "../shape";

export const bills = {
  sheet: {
    title: "Notice of payment due",
    number: "Bill number",
    numberOfYear: "{number}, fiscal year {fiscalYear}",
    reference: "Reference to quote",
    customerNumber: "Customer number",
    issuedOn: "Date of issue",
    dueOn: "To be paid by",
    noDueOn: "On receipt",
    debitedOn: "Direct debit on",
    subject: "Subject",
    line: "Description",
    amount: "Amount",
    toPay: "Amount to pay",
    online: "Pay online by card or by direct debit",
    onlineAddress: "Point your phone at this code. Or go to {address}",
    onlineReference: "Reference: {reference}",
    onlineAmount: "Amount: {amount}",
    means: "How to pay",
    otherMeans: "Other ways to pay",
    debit: "This amount will be debited from your bank account, as agreed with the service. You have nothing to do.",
    footer: "{organization}, bill {number}, fiscal year {fiscalYear}",
    statement: {
      title: "Statement of bills {year}",
      name: "Name",
      customerNumbers: "{count, plural, one {Customer number} other {Customer numbers}}",
      totals: "{currency, select, EUR {Totals in euros} XPF {Totals in CFP francs} other {Totals}}",
      billed: "Billed",
      paid: "Paid",
      due: "Still due",
      empty: "No bill was issued in {year}.",
      cancelled: "Cancelled bills are listed for the record and do not count in the totals.",
      notReceipt: "This statement shows what the billing portal knows. It is neither a bill nor a receipt.",
      footer: "{organization}, statement of bills {year}",
    },
  },
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
