import type { InvoiceSubject } from "@/lib/invoices/invoice.policy";
import { always, belonging, concerned, stranger, type Subject, type Subjects } from "./cast";

const invoice = (depositedById: string, acting: readonly string[], also: readonly string[] = []): InvoiceSubject =>
  ({ depositedById, acting, following: acting, belonging: [...acting, ...also] });
const invoices: Subject[] = [
  { name: "of the establishment of the two who belong", of: () => invoice(concerned, [concerned], [belonging]) },
  { name: "of another establishment", of: () => invoice(stranger, [stranger]) },
  { name: "of another establishment, deposited by oneself", of: ({ accountId }) => invoice(accountId ?? "", [stranger]) },
];

export const operationsOfInbox: Subjects = {
  "department.change": always("all departments"),
  "department.close": always("all departments"),
  "department.create": always("a new department"),
  "department.reopen": always("all departments"),
  "department.set-members": always("all departments"),
  "invoice.act-in-bulk": always("many invoices, each of which asks its own act"),
  "invoice.assign": invoices,
  "invoice.note": invoices,
  "invoice.record-export": [...always("the inbox", { list: "inbox" }), ...always("the invoices that one follows", { list: "followed" })],
};

export const readingsOfInbox: Subjects = { "departments.mayReadDepartments": always("all departments"), "invoices.mayReadNotes": invoices };
