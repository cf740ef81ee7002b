/** Tables for spreadsheets. `fileName` is ASCII; `sheet` has at most 25 characters. */
export const exportWords = {
  fileName: "invoices",
  sheet: "Invoices",
  columns: {
    number: "Number", kind: "Type", establishment: "Establishment", identifier: "SIRET or RIDET", issuedOn: "Invoice date", dueOn: "Due date", net: "Amount before tax", tax: "Tax",
    gross: "Amount with tax", currency: "Currency", approved: "Amount approved", state: "State", code: "Code of the state", stateAt: "In this state since", reason: "Reason", depositedAt: "Deposited on",
    orderReference: "Purchase order or engagement", receivingService: "Receiving service", department: "Service", assignee: "Assigned to", payBy: "To be paid by", paidOn: "Paid on",
    paymentReference: "Payment reference", archiveNumber: "Archive number",
  },
};

/** The statement of an establishment. */
export const statementWords = {
  title: "Statement of invoices",
  lead: "The invoices and credit notes of one establishment, deposited over a period, with their totals.",
  back: "Back to the list",
  establishment: "Establishment",
  from: "Deposited from",
  to: "Until",
  show: "Show",
  pdf: "Download the statement as PDF",
  none: "No establishment",
  noneBody: "The statement appears here as soon as you follow an establishment.",
  empty: "No invoice was deposited from {from} to {to}.",
  tooLong: "There are more than {most} invoices in this period: choose a shorter one, or export the list.",
  caption: "Invoices deposited from {from} to {to}",
  totals: "Totals",
  states: "By state",
  count: "Number",
  ofCurrency: { EUR: "Totals in euros", XPF: "Totals in CFP francs" },
  deposited: "Deposited",
  paid: "Paid",
  ended: "Refused or cancelled",
  due: "Still to be paid",
  hint: "Credit notes count as less. What is refused or cancelled is not to be paid any more; what is approved in part is for that part.",
  sheet: {
    title: "Statement of deposited invoices",
    period: "Deposited",
    dates: "from {from} to {to}",
    notReceipt: "This statement says what the invoice portal knows on {today}. It is neither an invoice nor a receipt.",
    footer: "{organization}, statement of the invoices of {establishment}",
  },
};
