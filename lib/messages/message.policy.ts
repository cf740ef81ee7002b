import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/** A thread as far as rights go: whose it is; null where a visitor wrote it. */
export type ThreadSubject = { readonly accountId: string | null };

/** What people write to the organisation is read by reception and by readers. */
export const mayReadMessages = (actor: Actor): boolean => holds(actor, "reception", "reader");

/** And answered, and closed, by reception. */
export const mayAnswerMessages = (actor: Actor): boolean => holds(actor, "reception");

/** Whoever is signed in writes in their own name. */
export const maySendMessage = (actor: Actor): boolean => isSignedIn(actor);

/** Whoever is not says who they are. */
export const mayWriteAsVisitor = (actor: Actor): boolean => !isSignedIn(actor) && actor.system !== true;

/** A thread is its person's and nobody else's: they read it and go on with it. */
export const isOwnThread = (actor: Actor, { accountId }: ThreadSubject): boolean => isSignedIn(actor) && accountId === actor.accountId;
