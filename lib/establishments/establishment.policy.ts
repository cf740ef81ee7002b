import { isSignedIn, type Actor } from "@/lib/kernel/actor";

/** What the one who asks is for the establishment; null when they have no right there that holds. */
export type EstablishmentSubject = { readonly actorRole: "manager" | "depositor" | "reader" | null };

/** Those who may act for an establishment, or follow it, see it. */
export const maySeeEstablishment = (actor: Actor, { actorRole }: EstablishmentSubject): boolean => isSignedIn(actor) && actorRole !== null;

/** Managers read who did what for their establishment. */
export const mayReadTrail = (actor: Actor, { actorRole }: EstablishmentSubject): boolean => isSignedIn(actor) && actorRole === "manager";
