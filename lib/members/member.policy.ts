import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";

/** Who works in Gestion, and as what, is the administrators' alone. */
export const mayReadMembers = (actor: Actor): boolean => isSignedIn(actor) && holds(actor);

/** Administrators invite agents of their organisation. */
export const mayInviteMember = (actor: Actor): boolean => isSignedIn(actor) && holds(actor);

export type MemberSubject = { readonly accountId: string };

/** Nobody changes their own roles: whoever decides stays administrator, so that an organisation never loses its last one. */
export const mayManageMember = (actor: Actor, { accountId }: MemberSubject): boolean => isSignedIn(actor) && holds(actor) && actor.accountId !== accountId;
