import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/** Whom the organisation bills is read by billing and by readers. */
export const mayReadDebtors = (actor: Actor): boolean => holds(actor, "billing", "reader");

/** Corrected, confirmed and invited by billing. */
export const mayHandleDebtors = (actor: Actor): boolean => holds(actor, "billing");

/** A claim as far as rights go: whose it is. */
export type ClaimSubject = { readonly accountId: string };

/** Anyone may ask for their account by a paper bill: what they get goes to the address alone. */
export const mayRequestClaim = (_actor: Actor): boolean => true;

/** Only the desk itself looks for the bill. */
export const mayAnswerClaim = (actor: Actor): boolean => actor.system === true;

/** One proves one's own claim by the code. */
export const mayProveClaim = (actor: Actor, claim: ClaimSubject): boolean => isSignedIn(actor) && claim.accountId === actor.accountId;

/** Billing decides on claims, but never on one's own. */
export const mayDecideClaim = (actor: Actor, claim: ClaimSubject): boolean => mayHandleDebtors(actor) && claim.accountId !== actor.accountId;
