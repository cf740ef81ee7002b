import { holds, isSignedIn, type Actor } from "@/lib/kernel/actor";
import { isOwnBill, mayReadBills, type BillSubject } from "@/lib/bills/bill.policy";

/** A payment as far as rights go: who made it, and whose bill it is of. */
export type PaymentSubject = { readonly accountId: string | null; readonly billAccountId: string | null };

/** A bill is paid online by the account that sees it. */
export const mayPay = (actor: Actor, bill: BillSubject): boolean => isOwnBill(actor, bill);

/** And, without an account, by whoever holds the paper: its reference and its amount. */
export const mayPayAsGuest = (_actor: Actor, { holdsPaper }: { readonly holdsPaper: boolean }): boolean => holdsPaper;

/** « J'ai réglé cette facture » is said by the account that sees the bill. */
export const mayDeclare = (actor: Actor, bill: BillSubject): boolean => isOwnBill(actor, bill);

/** A payment is one's own when one made it, or when the bill is one's own. */
const isOwnPayment = (actor: Actor, { accountId, billAccountId }: PaymentSubject): boolean =>
  isSignedIn(actor) && (accountId === actor.accountId || billAccountId === actor.accountId);

/** Where a payment stands is asked by the person whose it is; one made without an account, by whoever holds its identifier. */
export const mayCheckPayment = (actor: Actor, payment: PaymentSubject): boolean => payment.accountId === null || isOwnPayment(actor, payment);

/** A payment online is cancelled by those who may ask where it stands. */
export const mayCancelPayment = (actor: Actor, payment: PaymentSubject): boolean => mayCheckPayment(actor, payment);

/** A declaration is taken back by the one who made it. */
export const mayWithdrawDeclaration = (actor: Actor, { accountId }: PaymentSubject): boolean => isSignedIn(actor) && accountId === actor.accountId;

/** Only the desk itself takes results of its own accord. */
export const maySettle = (actor: Actor): boolean => actor.system === true;

/** Declarations are confirmed or dropped by billing, except one's own. */
export const mayDecideDeclaration = (actor: Actor, payment: PaymentSubject): boolean => holds(actor, "billing") && !isOwnPayment(actor, payment);

/** Payments that came by another way are recorded by billing, except on one's own bill. */
export const mayRecordPayment = (actor: Actor, bill: BillSubject): boolean => holds(actor, "billing") && !isOwnBill(actor, bill);

/** A receipt is read by the person whose payment it is, and by the agents who read bills. */
export const mayReadReceipt = (actor: Actor, payment: PaymentSubject): boolean => mayReadBills(actor) || isOwnPayment(actor, payment);
