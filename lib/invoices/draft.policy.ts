import { isSignedIn, type Actor } from "@/lib/kernel/actor";

/** Of whom a draft, or a kept file, is. Null: it is new. */
export type DraftSubject = { readonly accountId: string | null };

/** A person keeps deposits that they began, and takes up their own. */
export const mayKeepDraft = (actor: Actor, { accountId }: DraftSubject): boolean => isSignedIn(actor) && (accountId === null || accountId === actor.accountId);

/** A draft is read, sent and thrown away by the person who began it, and nobody else. */
export const mayTouchDraft = (actor: Actor, { accountId }: DraftSubject): boolean => isSignedIn(actor) && accountId === actor.accountId;

/** What has waited too long is removed by the desk itself. */
export const maySweepDrafts = (actor: Actor): boolean => actor.system === true;
