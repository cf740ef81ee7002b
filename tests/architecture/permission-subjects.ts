import type { EstablishmentSubject } from "@/lib/establishments/establishment.policy";
import { mayRead, type DocumentReaders } from "@/lib/documents/document.policy";
import type { HabilitationSubject } from "@/lib/habilitations/habilitation.policy";
import type { InvoiceSubject } from "@/lib/invoices/invoice.policy";
import { desk, visitor, type Actor, type AgentRole } from "@/lib/kernel/actor";

const concerned = "concerned";
const belonging = "belonging";
const stranger = "stranger";
const agent = (accountId: string, ...roles: AgentRole[]): Actor => ({ accountId, roles });

/** Who stands at the desk: the columns of the table. Each is another person. */
export const cast: Readonly<Record<string, Actor>> = {
  "visitor": visitor,
  "signed in": agent("somebody"),
  "concerned": agent(concerned),
  "reader": agent("reader", "reader"),
  "reception": agent("reception", "reception"),
  "billing": agent("billing", "billing"),
  "accounting": agent("accountant", "accounting"),
  "administrator": agent("administrator", "administrator"),
  "accounting, belongs": agent(belonging, "accounting"),
  "the desk": desk,
};

/** A subject as the operation's `load` would give it to this actor; null: it does not find it. */
export type Subject = { readonly name: string; readonly of: (actor: Actor) => unknown };

const always = (name: string, subject: unknown = {}): Subject[] => [{ name, of: () => subject }];
const owned = (what: string, subject: (accountId: string) => unknown): Subject[] => [
  { name: `${what} of the person concerned`, of: () => subject(concerned) },
  { name: `another’s ${what}`, of: () => subject(stranger) },
];

const request = (accountId: string, people: readonly string[]) => (actor: Actor): HabilitationSubject =>
  ({ id: "habilitation", state: "submitted", accountId, actorBelongs: people.includes(actor.accountId ?? "") });
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

const document = (kind: DocumentReaders["kind"], accountId: string) => (): DocumentReaders => ({ kind, accountIds: [accountId] });
const documents: Subject[] = [
  { name: "of the person concerned", of: document("supplier", concerned) },
  { name: "of others", of: document("supplier", stranger) },
  { name: "bill of the person concerned", of: document("bill", concerned) },
  { name: "bill of others", of: document("bill", stranger) },
];
/** Found by those who may read the document, and by nobody else. */
const foundDocuments: Subject[] = documents.map(({ name, of }) => ({ name, of: (actor) => (mayRead(actor, of(actor) as DocumentReaders) ? {} : null) }));
const asPart = (actorRole: "manager" | "member" | null) => ({ accountId }: Actor): EstablishmentSubject => ({ actorRole: accountId === concerned ? actorRole : null });

const address = always("any address", { account: null, known: null });
const link = always("a link that one holds");

/** For every operation, the subjects that its policy tells apart. */
export const operationSubjects: Readonly<Record<string, readonly Subject[]>> = {
  "account.activate": link,
  "account.answer-link-request": always("what was asked"),
  "account.choose-language": [
    { name: "one’s own account", of: ({ accountId }) => accountId && { id: accountId } },
    { name: "another’s account", of: () => ({ id: stranger }) },
  ],
  "account.create-user": address,
  "account.renew-link": link,
  "account.request-activation": address,
  "account.request-password-link": address,
  "account.set-password": link,
  "account.sign-in": address,
  "account.sign-out": owned("session", (accountId) => ({ accountId })),
  "account.sign-up": address,
  "document.check": always("any number or file"),
  "document.issue-copy": always("any archived invoice"),
  "document.keep-draft": always("one’s own form"),
  "document.receive-upload": always("one’s own file"),
  "document.remove-upload": owned("kept file", (accountId) => ({ id: "upload", accountId })),
  "document.request-copy": foundDocuments,
  "document.request-verification": always("the archive"),
  "document.sweep-uploads": always("what has expired", []),
  "document.verify-archive": always("the archive"),
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

/** The same for the policies that say who reads. */
export const readingSubjects: Readonly<Record<string, readonly Subject[]>> = {
  "documents.mayRead": documents,
  "establishments.mayKnowColleagues": [
    { name: "where the person concerned is a manager", of: asPart("manager") },
    { name: "where the person concerned is a member", of: asPart("member") },
  ],
  "establishments.maySeeEstablishment": [
    { name: "where the person concerned is a member", of: asPart("member") },
    { name: "of others", of: asPart(null) },
  ],
  "habilitations.mayReadHabilitations": always("all requests"),
  "documents.mayReadArchive": always("the archive"),
  "invoices.mayReadInbox": always("all deposited invoices"),
  "invoices.maySee": invoices,
};

/** What a supplier does, and what the desk does by itself. Every other operation on a habilitation or an invoice decides on it. */
export const notDecisions = ["habilitation.request", "habilitation.complete", "invoice.deposit", "invoice.make-available"];
