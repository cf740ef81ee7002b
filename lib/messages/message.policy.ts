import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";
import { isOpen, type ThreadState } from "./message";

/** A thread as far as rights go. `accountId` is null where a visitor wrote it. */
export type ThreadSubject = { readonly accountId: string | null; readonly state: ThreadState };

/** What people write to the organisation is read by reception and by readers. */
export const mayReadMessages = (actor: Actor): boolean => holds(actor, "reception", "reader");

/** And answered by reception. */
export const mayAnswerMessages = (actor: Actor): boolean => holds(actor, "reception");

/** Reception answers, or closes, what is not closed: a closed thread waits for its person. */
export const mayAnswerThread = (actor: Actor, { state }: Pick<ThreadSubject, "state">): boolean => mayAnswerMessages(actor) && isOpen(state);

/** Whoever is signed in writes in their own name. */
export const maySendMessage = (actor: Actor): boolean => isSignedIn(actor);

/** Whoever is not says who they are. */
export const mayWriteAsVisitor = (actor: Actor): boolean => !isSignedIn(actor) && actor.system !== true;

/** A thread is its person's and nobody else's: they read it and go on with it. */
export const isOwnThread = (actor: Actor, { accountId }: Pick<ThreadSubject, "accountId">): boolean => isSignedIn(actor) && accountId === actor.accountId;
