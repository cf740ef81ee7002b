import { holds, isAgent, isSignedIn, type Actor } from "@/lib/kernel/actor";
import type { PayfipMode } from "@/lib/kernel/organization-settings";

/** A bill as far as rights go: the account that sees it. */
export type BillSubject = { readonly accountId: string | null };

/** Every bill of the organisation is read by billing, reception and readers. */
export const mayReadBills = (actor: Actor): boolean => holds(actor, "billing", "reception", "reader");

/** Their own bills are read by people who are signed in. */
export const mayReadOwnBills = (actor: Actor): boolean => isSignedIn(actor);

/** It is one's own bill: the account that sees it, and nobody else, acts on it as its debtor. */
export const isOwnBill = (actor: Actor, { accountId }: BillSubject): boolean => isSignedIn(actor) && accountId === actor.accountId;

/** One chooses for one's own account whether new bills are announced. */
export const mayChooseAlerts = (actor: Actor, account: { readonly id: string }): boolean => actor.accountId === account.id;

/** What will soon stop being available is announced by the desk itself. */
export const mayAnnounceEnds = (actor: Actor): boolean => actor.system === true;

/** Whoever holds the link of an alert stops them: no other right is needed, signed in or not. */
export const mayStopAlerts = (_actor: Actor): boolean => true;

/** Before production PayFiP takes no money: there only agents try it, so that no trial turns somebody's bill paid. `service`: null where online payment is off. */
export const paysOnline = (actor: Actor, mode: PayfipMode, service: { readonly isSimulated: boolean } | null): boolean =>
  service !== null && (mode === "production" || service.isSimulated || isAgent(actor));
