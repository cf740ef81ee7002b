import { isSignedIn, type Actor } from "@/lib/kernel/actor";
import type { HabilitationRole } from "./habilitation";

/** What the one who acts is for the establishment; null when they have no right there that holds. */
export type TeamSubject = { readonly actorRole: HabilitationRole | null };

/** Managers invite colleagues, send their invitations again and withdraw them, without the agents (S1.5). */
export const mayInvite = (actor: Actor, { actorRole }: TeamSubject): boolean => isSignedIn(actor) && actorRole === "manager";

/** `accountEmail`: the proven address of the one who acts. */
export type InvitedSubject = { readonly email: string; readonly accountEmail: string | null };

/** An invitation is accepted by whoever is signed in with the address that it was sent to, and nobody else. */
export const mayAcceptInvitation = (actor: Actor, { email, accountEmail }: InvitedSubject): boolean => isSignedIn(actor) && accountEmail === email;
