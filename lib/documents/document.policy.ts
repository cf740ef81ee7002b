import { mayReadBills } from "@/lib/bills/bill.policy";
import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/**
 * To whom a document belongs: the people with a living right on the invoice's establishment, the one whose proof it is, the managers whose RIB it
 * shows, or the one who sees the bill. `kind`: a supplier's, the proof of a RIB (an IBAN stands on it), or a bill of the organisation's.
 */
export type DocumentReaders = { readonly kind: "supplier" | "rib" | "bill"; readonly accountIds: readonly string[] };

/** Only people who are signed in send files. */
export const mayReceive = (actor: Actor): boolean => isSignedIn(actor);

/** A kept file is touched by the person who sent it, and nobody else. */
export const mayRemoveUpload = (actor: Actor, upload: { readonly accountId: string }): boolean => actor.accountId === upload.accountId;

/** Of the agents, accounting and readers read suppliers' documents, accounting alone those that show an IBAN; bills are read by those who read bills. */
const agentReads: Readonly<Record<DocumentReaders["kind"], (actor: Actor) => boolean>> = {
  supplier: (actor) => holds(actor, "accounting", "reader"), rib: (actor) => holds(actor, "accounting"), bill: mayReadBills,
};

/** Each person reads what is theirs, and the agents what their roles need. */
export const mayRead = (actor: Actor, { kind, accountIds }: DocumentReaders): boolean =>
  agentReads[kind](actor) || (actor.accountId !== null && accountIds.includes(actor.accountId));

/** The state of the archive is seen by those who see what is in it. */
export const mayReadArchive = (actor: Actor): boolean => holds(actor, "accounting", "reader");

/** It is verified by those who answer for it: a reader only reads. */
export const mayVerifyArchive = (actor: Actor): boolean => actor.system === true || holds(actor, "accounting");

/** Copies are made, and what has expired is removed, by the desk itself. */
export const mayWorkForTheDesk = (actor: Actor): boolean => actor.system === true;
