import { isAgent, type Actor } from "@/lib/kernel/actor";

/** Anyone may ask for an account or for a link: what they get goes to the address alone. */
export const mayAskForLink = (_actor: Actor): boolean => true;

/** Only the desk itself answers what was asked. */
export const mayAnswerLinkRequest = (actor: Actor): boolean => actor.system === true;

/** Whoever holds a link's token proves the address: no other right is needed, signed in or not. */
export const mayUseLink = (_actor: Actor): boolean => true;

/** Anyone may try to sign in. */
export const maySignIn = (_actor: Actor): boolean => true;

/** One ends one's own session. */
export const maySignOut = (actor: Actor, session: { accountId: string }): boolean => actor.accountId === session.accountId;

/** Accounts are given by whoever runs the installation. */
export const mayCreateUser = (actor: Actor): boolean => actor.system === true;

/** One chooses the language of one's own account. */
export const mayChooseLanguage = (actor: Actor, account: { id: string }): boolean => actor.accountId === account.id;

/** One changes one's own account, takes one's own data, closes one's own account. */
export const mayChangeAccount = mayChooseLanguage;

/** Only the desk itself tells the other organisations that an account was closed. */
export const mayAnnounceClosure = (actor: Actor): boolean => actor.system === true;

/** One chooses how one's own messages come; those for agents are chosen by agents. */
export const maySetMailFrequency = (actor: Actor, { id, side }: { id: string; side: "supplier" | "agent" }): boolean =>
  actor.accountId === id && (side === "supplier" || isAgent(actor));

/** Only the desk itself tells what was held for a digest. */
export const mayTellDigest = (actor: Actor): boolean => actor.system === true;
