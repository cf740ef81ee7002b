import { isSignedIn, type Actor } from "@/lib/kernel/actor";

/** What the one who asks is for the establishment; null when they have no living right there. */
export type EstablishmentSubject = { readonly actorRole: "manager" | "depositor" | "reader" | null };

/** Those who may act for an establishment see it. */
export const maySeeEstablishment = (actor: Actor, { actorRole }: EstablishmentSubject): boolean => isSignedIn(actor) && actorRole !== null;

/** Managers know by name who else acts for the establishment, or asks to. */
export const mayKnowColleagues = (actor: Actor, { actorRole }: EstablishmentSubject): boolean => isSignedIn(actor) && actorRole === "manager";
