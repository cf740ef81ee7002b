import type { payments as french, paymentRefusals as frenchRefusals } from "../fr/payments";
import type { Shape } from "../shape";

export const payments = {
  receipt: {
    title: "Payment receipt",
    lead: "{organization} has received the payment of the bill below.",
    number: "Receipt number",
    paidAt: "Date of payment",
    means: "Means of payment",
    payer: "Paid by",
    authorization: "Bank authorisation",
    reference: "Reference",
    issuedOn: "Date of the bill",
    line: "Description",
    amount: "Amount",
    billLine: "Bill {number}: {subject}",
    paid: "Amount paid",
    keep: "Keep this receipt: it is proof of your payment.",
    footer: "{organization}, receipt {number}",
  },
  means: { card: "Bank card", "direct-debit": "Direct debit", transfer: "Bank transfer", cheque: "Cheque", cash: "Cash", other: "Other means" },
  states: {
    pending: "In progress", lapsed: "Interrupted", accepted: "Accepted", refused: "Refused", abandoned: "Abandoned", expired: "Expired",
    declared: "Declared", confirmed: "Confirmed", dropped: "Not found",
  },
} satisfies Shape<typeof french>;

export const paymentRefusals = {
} satisfies Shape<typeof frenchRefusals>;
