import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/** People of an establishment, by their accounts. */
export type EstablishmentPeople = {
  /** Whose habilitation is approved: they act for it. */
  readonly acting: readonly string[];
  /** Those, and whoever asked for it or is suspended: it is theirs, whatever they may do now. */
  readonly belonging: readonly string[];
};

/** An invoice as far as rights go. */
export type InvoiceSubject = EstablishmentPeople & { readonly depositedById: string };

/** A person deposits for an establishment for which they are habilitated. */
export const mayDeposit = (actor: Actor, establishment: EstablishmentPeople): boolean =>
  isSignedIn(actor) && establishment.acting.includes(actor.accountId);

/** Deposited invoices are read by those who handle them and by readers. */
export const mayReadInbox = (actor: Actor): boolean => holds(actor, "accounting", "reader");

/** An invoice is seen by its establishment's habilitated people and by the agents who read the inbox. */
export const maySee = (actor: Actor, invoice: InvoiceSubject): boolean =>
  mayReadInbox(actor) || (isSignedIn(actor) && invoice.acting.includes(actor.accountId));

/** Nobody decides on an invoice that they deposited, nor on one of an establishment that they belong to. */
export const isParty = (actor: Actor, invoice: InvoiceSubject): boolean =>
  isSignedIn(actor) && (invoice.depositedById === actor.accountId || invoice.belonging.includes(actor.accountId));

/** Accounting handles deposited invoices, except those in which the agent is a party. */
export const mayHandle = (actor: Actor, invoice: InvoiceSubject): boolean => holds(actor, "accounting") && !isParty(actor, invoice);

/** Only the desk itself says that an invoice is archived and ready. */
export const mayMakeAvailable = (actor: Actor): boolean => actor.system === true;
