import type { dashboard as french } from "../fr/dashboard";

export const dashboard: typeof french = {
  waiting: "What waits",
  since: "since {date} ({days, plural, =0 {less than a day} one {# day} other {# days}})",
  states: {
    title: "Suppliers’ invoices by state", caption: "Under way today",
    ended: "Paid or ended, among those deposited in the last {weeks} weeks (since {date})", state: "State", count: "Number", share: "Share", since: "The oldest",
    none: "No invoice under way", noneBody: "Deposited invoices will appear here, state by state.",
  },
  sums: {
    title: "Amounts due", toPay: "To pay to suppliers", toPayHint: "Accepted invoices whose payment has not left.",
    late: "Late", lateHint: "Suppliers’ invoices whose payment term has passed.",
    unpaid: "To receive from citizens", unpaidHint: "Bills put online and not paid.",
    overdue: "Overdue, not paid", overdueHint: "Citizens’ bills whose due date has passed.",
    invoices: "{count, plural, one {# invoice} other {# invoices}}", none: "None",
  },
  weeks: {
    title: "The last {count} weeks", deposited: "Invoices deposited", paid: "Payments to suppliers", received: "Payments from citizens",
    week: "Week of", count: "Number and amount", figures: "Show the figures", total: "{count} in {weeks} weeks",
    deeds: { deposited: "Invoices deposited by week", paid: "Invoices paid by week", received: "Citizens’ bills paid by week" },
  },
  treatment: {
    title: "Time to treat by department", lead: "From the deposit to the decision (approval or refusal), for the decisions of the last {weeks} weeks. Half of the invoices are treated faster.",
    caption: "Time to treat by department", department: "Department", count: "Decisions", median: "Median time", days: "{days, number, ::.0} d", none: "No department",
    empty: "No decision in the period", emptyBody: "The time is known from the first invoice approved or refused.",
  },
};
