import { mayReadBills } from "@/lib/bills/bill.policy";
import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";
import { mayRevealIban, type RibSubject } from "@/lib/ribs/rib.policy";

/**
 * To whom a document belongs: the people with a living right on the invoice's establishment, the one whose proof it is, or the one who sees the bill;
 * for the proof of a RIB, on which an IBAN stands, that RIB. `kind`: a supplier's, the proof of a RIB, or a bill of the organisation's.
 */
export type DocumentReaders = { readonly kind: "supplier" | "bill"; readonly accountIds: readonly string[] } | { readonly kind: "rib"; readonly rib: RibSubject };

/** Only people who are signed in send files. */
export const mayReceive = (actor: Actor): boolean => isSignedIn(actor);

/** A kept file is touched by the person who sent it, and nobody else. */
export const mayRemoveUpload = (actor: Actor, upload: { readonly accountId: string }): boolean => actor.accountId === upload.accountId;

/** Of the agents, accounting and readers read suppliers' documents, and those who read bills bills. */
const agentReads = (actor: Actor, kind: "supplier" | "bill"): boolean => (kind === "bill" ? mayReadBills(actor) : holds(actor, "accounting", "reader"));

/** Each person reads what is theirs, and the agents what their roles need. What shows an IBAN is read by those to whom the IBAN is shown. */
export const mayRead = (actor: Actor, readers: DocumentReaders): boolean =>
  readers.kind === "rib" ? mayRevealIban(actor, readers.rib) : agentReads(actor, readers.kind) || (actor.accountId !== null && readers.accountIds.includes(actor.accountId));

/** The state of the archive is seen by those who see what is in it. */
export const mayReadArchive = (actor: Actor): boolean => holds(actor, "accounting", "reader");

/** It is verified by those who answer for it: a reader only reads. */
export const mayVerifyArchive = (actor: Actor): boolean => actor.system === true || holds(actor, "accounting");

/** Copies are made, and what has expired is removed, by the desk itself. */
export const mayWorkForTheDesk = (actor: Actor): boolean => actor.system === true;
