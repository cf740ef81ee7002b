import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/** People of an establishment, by their accounts. */
export type RibPeople = {
  /** Those whose habilitation is approved, by what they are for it. */
  readonly managers: readonly string[];
  readonly depositors: readonly string[];
  readonly readers: readonly string[];
  /** All of those, and whoever asked for it or is suspended: it is theirs, whatever they may do now. */
  readonly belonging: readonly string[];
};

/** A RIB as far as rights go. */
export type RibSubject = RibPeople & { readonly requestedById: string };

/** Managers and depositors of an establishment keep its RIBs: they add, change and withdraw them, and choose the default. */
export const mayKeepRibs = (actor: Actor, { managers, depositors }: RibPeople): boolean =>
  isSignedIn(actor) && [...managers, ...depositors].includes(actor.accountId);

/** Everybody who acts for an establishment sees its RIBs, with their IBANs masked. */
export const maySeeRibs = (actor: Actor, people: RibPeople): boolean =>
  mayKeepRibs(actor, people) || (isSignedIn(actor) && people.readers.includes(actor.accountId));

/** Of the agents, accounting and readers read RIBs, with their IBANs masked. */
export const mayReadRibs = (actor: Actor): boolean => holds(actor, "accounting", "reader");

/** Nobody decides on a RIB that they asked for, nor on one of an establishment that they belong to. */
export const isParty = (actor: Actor, { requestedById, belonging }: RibSubject): boolean =>
  isSignedIn(actor) && (requestedById === actor.accountId || belonging.includes(actor.accountId));

/** Accounting verifies RIBs, except those in which the agent is a party. */
export const mayVerifyRib = (actor: Actor, rib: RibSubject): boolean => holds(actor, "accounting") && !isParty(actor, rib);

/** The whole IBAN is read by the establishment's managers, and by the agents who verify it and pay to it. */
export const mayRevealIban = (actor: Actor, rib: RibSubject): boolean =>
  mayVerifyRib(actor, rib) || (isSignedIn(actor) && rib.managers.includes(actor.accountId));
