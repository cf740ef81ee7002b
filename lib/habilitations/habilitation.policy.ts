import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";
import type { HabilitationRole, HabilitationState } from "./habilitation";

/** `actorBelongs`: the one who acts asked to act for this very establishment, or may. */
export type HabilitationSubject = {
  readonly id: string; readonly state: HabilitationState; readonly accountId: string; readonly establishmentId: string | null; readonly actorBelongs: boolean;
};

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

/** A person's right for an establishment, and what the one who acts is for it: null when they have no right there that holds. */
export type ColleagueSubject = { readonly accountId: string; readonly actorRole: HabilitationRole | null };

/** Managers decide on their colleagues; on themselves they only hand over or leave. */
export const mayManageColleague = (actor: Actor, { accountId, actorRole }: ColleagueSubject): boolean =>
  isSignedIn(actor) && actorRole === "manager" && actor.accountId !== accountId;

/** One leaves by oneself, and makes nobody else leave so. */
export const mayLeaveEstablishment = (actor: Actor, { accountId, actorRole }: ColleagueSubject): boolean =>
  isSignedIn(actor) && actorRole !== null && actor.accountId === accountId;

/** Managers renew the rights of their establishment, their own among them. */
export const mayRenewHabilitation = (actor: Actor, { actorRole }: ColleagueSubject): boolean => isSignedIn(actor) && actorRole === "manager";

/** What ends is announced, and ended, by the desk itself. */
export const mayWatchEnds = (actor: Actor): boolean => actor.system === true;
