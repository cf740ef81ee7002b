import type { EstablishmentSubject } from "@/lib/establishments/establishment.policy";
import type { HabilitationSubject } from "@/lib/habilitations/habilitation.policy";
import type { InvoiceSubject } from "@/lib/invoices/invoice.policy";
import type { Actor } from "@/lib/kernel/actor";
import { always, belonging, concerned, stranger, type Subject, type Subjects } from "./cast";

const request = (accountId: string, people: readonly string[]) => (actor: Actor): HabilitationSubject =>
  ({ id: "habilitation", state: "submitted", accountId, establishmentId: null, actorBelongs: people.includes(actor.accountId ?? "") });
const habilitations: Subject[] = [
  { name: "of the establishment of the two who belong", of: request(concerned, [concerned, belonging]) },
  { name: "of another establishment", of: request(stranger, [stranger]) },
];

const invoice = (depositedById: string, acting: readonly string[], also: readonly string[] = []): InvoiceSubject => ({ depositedById, acting, belonging: [...acting, ...also] });
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
const asPart = (actorRole: "manager" | "depositor" | "reader" | null) => ({ accountId }: Actor): EstablishmentSubject => ({ actorRole: accountId === concerned ? actorRole : null });

export const operationsOfSuppliers: Subjects = {
  "habilitation.approve": habilitations,
  "habilitation.complete": habilitations,
  "habilitation.refuse": habilitations,
  "habilitation.reinstate": habilitations,
  "habilitation.request": [{ name: "for any establishment", of: ({ accountId }) => ({ accountId }) }],
  "habilitation.request-complement": habilitations,
  "habilitation.suspend": habilitations,
  "habilitation.withdraw": habilitations,
  "invoice.approve": decidedInvoices,
  "invoice.deposit": establishments,
  "invoice.make-available": invoices,
  "invoice.refuse": decidedInvoices,
  "invoice.take-in-charge": decidedInvoices,
};

export const readingsOfSuppliers: Subjects = {
  "establishments.mayKnowColleagues": [
    { name: "where the person concerned is a manager", of: asPart("manager") },
    { name: "where the person concerned is a depositor", of: asPart("depositor") },
  ],
  "establishments.maySeeEstablishment": [
    { name: "where the person concerned is a depositor", of: asPart("depositor") },
    { name: "of others", of: asPart(null) },
  ],
  "habilitations.mayReadHabilitations": always("all requests"),
  "invoices.mayReadInbox": always("all deposited invoices"),
  "invoices.maySee": invoices,
};
