import type { DateText } from "@/lib/kernel/dates";
import type { Money } from "@/lib/kernel/money";

/** An attempt at PayFiP, a payment that its debtor declares, or one that an import or an agent recorded. */
export const paymentChannels = ["payfip", "declared", "recorded"] as const;
export type PaymentChannel = (typeof paymentChannels)[number];

/**
 * PayFiP: pending (keeps the bill), lapsed (keeps it no more, may still succeed), then accepted, refused, abandoned or expired.
 * A declaration: declared, then confirmed or dropped. What is recorded is accepted from the start.
 */
export const paymentStates = ["pending", "lapsed", "accepted", "refused", "abandoned", "expired", "declared", "confirmed", "dropped"] as const;
export type PaymentState = (typeof paymentStates)[number];

export const paymentMeans = ["card", "direct-debit", "transfer", "cheque", "cash", "other"] as const;
export type PaymentMeans = (typeof paymentMeans)[number];

/** The result is still asked for. */
export const isOpen = (state: PaymentState): boolean => state === "pending" || state === "lapsed";
/** The money came: the payment has a receipt. */
export const isPaid = (state: PaymentState): boolean => state === "accepted" || state === "confirmed";

/**
 * Rules of PayFiP: its page opens for 15 minutes; for 20 minutes a payment that was given up, or whose end is not known, may still be made.
 * Ours: a result is asked for during 7 days.
 */
export const payfipRules = { openMinutes: 15, patienceMinutes: 20, askedDays: 7 } as const;

const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000;
type Opened = { readonly createdAt: Date };

/** « Reprendre le paiement »: the same operation, as long as PayFiP opens its page. */
export const canResume = ({ createdAt }: Opened, now: Date): boolean => minutesBetween(createdAt, now) < payfipRules.openMinutes;
/** Minutes until a payment whose end is not known may be cancelled; 0: now. */
export const minutesToCancel = ({ createdAt }: Opened, now: Date): number => Math.max(Math.ceil(payfipRules.patienceMinutes - minutesBetween(createdAt, now)), 0);
/** Minutes left of a lock, one at least. */
export const minutesLeft = (lockedUntil: Date, now: Date): number => Math.max(Math.ceil(minutesBetween(now, lockedUntil)), 1);

/** Bills that are paid one after the other, at most: a page of them. */
export const queueMost = 25;

/** What PayFiP says: a result, that it has none yet (P5), or that it knows no such operation (P1). */
export type PayfipWord = "P" | "V" | "R" | "Z" | "A" | "unknown-result" | "unknown-operation";
export type Verdict = "accepted" | "refused" | "abandoned" | "expired" | "waiting";

/** What PayFiP's word means for a payment opened at `createdAt`. Abandoned within 20 minutes, it may still be taken up again: it waits. */
export function verdictOf(word: PayfipWord, payment: Opened, now: Date): Verdict {
  if (word === "P" || word === "V") return "accepted";
  if (word === "R" || word === "Z") return "refused";
  if (word === "unknown-operation") return "expired";
  return word === "A" && minutesToCancel(payment, now) === 0 ? "abandoned" : "waiting";
}

/** The states of a payment at PayFiP. */
export type PayfipState = Exclude<PaymentState, "declared" | "confirmed" | "dropped">;
/**
 * Where it stands once PayFiP was asked. `waiting`: it may still be made; `given-up`: the payer left its page, and may still come back to it; `mismatched`:
 * PayFiP speaks of something else.
 */
export type Settled = Exclude<PayfipState, "pending"> | "waiting" | "given-up" | "mismatched";
export const settledOf = (state: PayfipState): Settled => (state === "pending" ? "waiting" : state);

/** V is a debit or a transfer that PayFiP does not tell apart. */
export const meansOf = (result: string): PaymentMeans => (result === "P" ? "card" : "direct-debit");

/** `REC-2026-000001`. */
export const receiptText = (year: number, serial: number): string => `REC-${year}-${String(serial).padStart(6, "0")}`;

/** A payment in « Mes règlements ». */
export type PaymentListItem = {
  readonly id: string;
  readonly channel: PaymentChannel;
  readonly state: PaymentState;
  readonly amount: Money;
  readonly means: PaymentMeans | null;
  readonly createdAt: Date;
  /** When it was paid: the instant that PayFiP gives, or the day that was declared or recorded. */
  readonly paidAt: Date | null;
  readonly paidOn: DateText | null;
  readonly receiptNumber: string | null;
  readonly bill: { readonly id: string; readonly number: string; readonly subject: string; readonly isOwn: boolean };
};
