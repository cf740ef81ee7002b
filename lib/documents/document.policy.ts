import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/** To whom a document belongs: the people with a living right on the invoice's establishment, or the one whose proof it is. */
export type DocumentReaders = { readonly accountIds: readonly string[] };

/** Only people who are signed in send files. */
export const mayReceive = (actor: Actor): boolean => isSignedIn(actor);

/** A kept file is touched by the person who sent it, and nobody else. */
export const mayRemoveUpload = (actor: Actor, upload: { readonly accountId: string }): boolean => actor.accountId === upload.accountId;

/** Suppliers read what is theirs; accounting, administrators and readers read all. Billing and reception read no supplier's document. */
export const mayRead = (actor: Actor, { accountIds }: DocumentReaders): boolean =>
  holds(actor, "accounting", "reader") || (actor.accountId !== null && accountIds.includes(actor.accountId));

/** The state of the archive is seen by those who see what is in it. */
export const mayReadArchive = (actor: Actor): boolean => holds(actor, "accounting", "reader");

/** It is verified by those who answer for it: a reader only reads. */
export const mayVerifyArchive = (actor: Actor): boolean => actor.system === true || holds(actor, "accounting");

/** Copies are made, and what has expired is removed, by the desk itself. */
export const mayWorkForTheDesk = (actor: Actor): boolean => actor.system === true;
