import type { InvoiceSubject } from "@/lib/invoices/invoice.policy";
import { always, belonging, concerned, stranger, type Subject, type Subjects } from "./cast";

const invoice = (depositedById: string, acting: readonly string[], also: readonly string[] = []): InvoiceSubject => ({ depositedById, acting, following: acting, belonging: [...acting, ...also] });
const ours = invoice(concerned, [concerned], [belonging]);
const theirs = invoice(stranger, [stranger]);
const establishments: Subject[] = [
  { name: "for the establishment of the two who belong", of: () => ours },
  { name: "for another establishment", of: () => theirs },
];
const invoices: Subject[] = [
  { name: "of the establishment of the two who belong", of: () => ours },
  { name: "of another establishment", of: () => theirs },
];
const decidedInvoices: Subject[] = [...invoices, { name: "of another establishment, deposited by oneself", of: ({ accountId }) => invoice(accountId ?? "", [stranger]) }];

export const operationsOfSuppliers: Subjects = {
  "invoice.acknowledge-refusal": invoices,
  "invoice.approve": decidedInvoices,
  "invoice.approve-partly": decidedInvoices,
  "invoice.attest-service": decidedInvoices,
  "invoice.book": decidedInvoices,
  "invoice.cancel": invoices,
  "invoice.complete": invoices,
  "invoice.confirm-payment": invoices,
  "invoice.deposit": establishments,
  "invoice.dispute": decidedInvoices,
  "invoice.hand-to-accountant": decidedInvoices,
  "invoice.make-available": invoices,
  "invoice.mandate": decidedInvoices,
  "invoice.readdress": invoices,
  "invoice.recycle": decidedInvoices,
  "invoice.refuse": decidedInvoices,
  "invoice.send-payment": decidedInvoices,
  "invoice.suspend": decidedInvoices,
  "invoice.take-in-charge": decidedInvoices,
};

export const readingsOfSuppliers: Subjects = {
  "invoices.mayReadInbox": always("all deposited invoices"),
  "invoices.maySee": invoices,
};
