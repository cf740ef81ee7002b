import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/**
 * The journal holds the acts of every room and the addresses that they came from: no other role sees all of it, and whom an agent is watched by is
 * for administrators to answer.
 */
export const mayReadJournal = (actor: Actor): boolean => isSignedIn(actor) && holds(actor);

/** What is read can be taken away; that it was is an act too. */
export const mayExportJournal = (actor: Actor): boolean => mayReadJournal(actor);

/** It is verified by those who read it, and by the desk. */
export const mayVerifyJournal = (actor: Actor): boolean => actor.system === true || mayReadJournal(actor);

/** Events are sealed by the desk itself. */
export const maySeal = (actor: Actor): boolean => actor.system === true;
