import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";
import type { ExportedList } from "./invoice.schema";
import { canMove, invoiceMoves, personsMoves, type InvoiceState, type PersonsMove } from "./invoice";

/** People of an establishment, by their accounts. */
export type EstablishmentPeople = {
  /** Whose habilitation holds, as a manager or a depositor: they act for it. */
  readonly acting: readonly string[];
  /** Those, and its readers: they follow its invoices. */
  readonly following: readonly string[];
  /** Those, and whoever asked for it or is suspended: it is theirs, whatever they may do now. */
  readonly belonging: readonly string[];
};

/** An invoice as far as rights go. */
export type InvoiceSubject = EstablishmentPeople & { readonly depositedById: string };

/** A person deposits for an establishment that they manage or deposit for; a reader only follows. */
export const mayDeposit = (actor: Actor, establishment: EstablishmentPeople): boolean =>
  isSignedIn(actor) && establishment.acting.includes(actor.accountId);

/** Deposited invoices are read by those who handle them and by readers. */
export const mayReadInbox = (actor: Actor): boolean => holds(actor, "accounting", "reader");

/** Whoever reads a list may take it away as a file: the inbox, or what the person follows, if only nothing. */
export const mayExport = (actor: Actor, { list }: { readonly list: ExportedList }): boolean => (list === "inbox" ? mayReadInbox(actor) : isSignedIn(actor));

/** An invoice is seen by its establishment's habilitated people and by the agents who read the inbox. */
export const maySee = (actor: Actor, invoice: InvoiceSubject): boolean =>
  mayReadInbox(actor) || (isSignedIn(actor) && invoice.following.includes(actor.accountId));

/** Nobody decides on an invoice that they deposited, nor on one of an establishment that they belong to. */
export const isParty = (actor: Actor, invoice: InvoiceSubject): boolean =>
  isSignedIn(actor) && (invoice.depositedById === actor.accountId || invoice.belonging.includes(actor.accountId));

/** Accounting handles deposited invoices, except those in which the agent is a party. */
export const mayHandle = (actor: Actor, invoice: InvoiceSubject): boolean => holds(actor, "accounting") && !isParty(actor, invoice);

/** What a supplier does with an invoice is done by those who act for its establishment, whoever deposited it. */
export const mayAct = (actor: Actor, invoice: InvoiceSubject): boolean => isSignedIn(actor) && invoice.acting.includes(actor.accountId);

/** Only the desk itself says that an invoice is archived and ready. */
export const mayMakeAvailable = (actor: Actor): boolean => actor.system === true;

export type Acts = Readonly<Record<PersonsMove, boolean>>;

/** What a person may do with an invoice in this state from that side of the desk: the same sentences, and the table. */
export function actsOf(actor: Actor, invoice: InvoiceSubject, state: InvoiceState, side: "supplier" | "agent"): Acts {
  const may = side === "agent" ? mayHandle(actor, invoice) : mayAct(actor, invoice);
  return Object.fromEntries(personsMoves.map((move) => [move, may && invoiceMoves[move].by === side && canMove(move, state)])) as Acts;
}

/** Accounting shares out the inbox and handles it; each invoice still asks `mayHandle`. */
export const mayHandleInbox = (actor: Actor): boolean => holds(actor, "accounting");

/** What agents write among themselves is read by those who read the inbox, and by nobody on the supplier's side. */
export const mayReadNotes = (actor: Actor, invoice: InvoiceSubject): boolean => mayReadInbox(actor) && !isParty(actor, invoice);
