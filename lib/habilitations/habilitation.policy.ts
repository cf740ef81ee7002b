import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";
import type { HabilitationState } from "./habilitation";

/** `actorBelongs`: the one who acts asked to act for this very establishment, or may. */
export type HabilitationSubject = { readonly id: string; readonly state: HabilitationState; readonly accountId: string; readonly actorBelongs: boolean };

/** Anyone with an account may ask. */
export const mayRequestHabilitation = (actor: Actor): boolean => isSignedIn(actor);

/** One's own request, and nobody else's. */
export const mayFollowHabilitation = (actor: Actor, { accountId }: HabilitationSubject): boolean =>
  isSignedIn(actor) && actor.accountId === accountId;

/** The applicant alone answers what was asked of them. */
export const mayCompleteHabilitation = mayFollowHabilitation;

/** Accounting decides, readers read; reception and billing have nothing to do with it. */
export const mayReadHabilitations = (actor: Actor): boolean => holds(actor, "accounting", "reader");

/** Accounting decides, and nobody on an establishment that they belong to. */
export const mayDecideHabilitation = (actor: Actor, { actorBelongs }: HabilitationSubject): boolean =>
  holds(actor, "accounting") && !actorBelongs;
