import { dateAt, daysLater, fromDateColumn, toDateColumn, type DateText } from "@/lib/kernel/dates";
import type { Currency, Money } from "@/lib/kernel/money";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import type { InvoiceKind, InvoiceMove } from "./invoice";

/**
 * How long an organisation takes to pay an invoice (articles R2192-10 and following of the « code de la commande publique »). `startedOn`: the day from
 * which it runs; `stoppedAt`: since when it is stopped; `putOffDays`: by how many days a stop has put its end off; `payBy`: the last day in time, while it runs.
 */
export type PaymentClock = { readonly startedOn: DateText | null; readonly stoppedAt: Date | null; readonly putOffDays: number; readonly payBy: DateText | null };

export const noClock: PaymentClock = { startedOn: null, stoppedAt: null, putOffDays: 0, payBy: null };

/** Days are counted where the organisation lives. */
type Terms = Pick<OrganizationSettings, "orderingDays" | "accountingDays" | "timeZone" | "lateInterestRate">;
type Moment = { readonly now: Date; readonly organization: Terms };

const after = (date: DateText, days: number): DateText => fromDateColumn(daysLater(toDateColumn(date), days));
const dayMs = 24 * 3600 * 1000;
/** From one day to another; negative when the other comes before. */
export const daysBetween = (from: DateText, to: DateText): number => Math.round((toDateColumn(to).getTime() - toDateColumn(from).getTime()) / dayMs);

/** The last day for a clock that was put off by so many days: of the service that orders the payment, and of the payment itself. */
const orderByOf = (startedOn: DateText, putOffDays: number, { orderingDays }: Terms): DateText => after(startedOn, orderingDays + putOffDays);
const payByOf = (startedOn: DateText, putOffDays: number, { orderingDays, accountingDays }: Terms): DateText => after(startedOn, orderingDays + accountingDays + putOffDays);

const starting: readonly InvoiceMove[] = ["make-available", "readdress"];
const ending: readonly InvoiceMove[] = ["recycle", "refuse", "cancel", "send-payment"];

/** What a completed invoice opens, in days, unless more was left (article R2192-29). */
const newPeriodDays = 30;

/** A clock that was stopped one day and runs again from another: a new period opens, of thirty days or of what was left, if that is more. */
function restarted({ startedOn, putOffDays }: { startedOn: DateText; putOffDays: number }, stoppedOn: DateText, today: DateText, terms: Terms): PaymentClock {
  const lastDay = payByOf(startedOn, putOffDays, terms);
  const period = Math.max(Math.min(newPeriodDays, terms.orderingDays + terms.accountingDays), daysBetween(stoppedOn, lastDay));
  const later = putOffDays + daysBetween(lastDay, after(today, period));
  return { startedOn, stoppedAt: null, putOffDays: later, payBy: payByOf(startedOn, later, terms) };
}

/**
 * The clock after a move. It starts on the day when the invoice is made available, anew when it was addressed to somebody else; stops while the invoice is
 * suspended, once only (article R2192-27), and a new period opens when it is completed; ends when the payment leaves, or the invoice is refused, cancelled or
 * sent back. A credit note has none.
 */
export function clockAfter(move: InvoiceMove, kind: InvoiceKind, clock: PaymentClock, { now, organization }: Moment): PaymentClock {
  if (kind === "credit-note") return noClock;
  const today = dateAt(now, organization.timeZone);
  if (starting.includes(move)) return { startedOn: today, stoppedAt: null, putOffDays: 0, payBy: payByOf(today, 0, organization) };
  const { startedOn, stoppedAt, putOffDays } = clock;
  if (startedOn === null) return clock;
  if (ending.includes(move)) return { startedOn, stoppedAt: null, putOffDays, payBy: null };
  if (move === "suspend" && putOffDays === 0) return { startedOn, stoppedAt: now, putOffDays, payBy: null };
  if (move !== "complete" || stoppedAt === null) return clock;
  return restarted({ startedOn, putOffDays }, dateAt(stoppedAt, organization.timeZone), today, organization);
}

/** What a late payment costs. */
export type LatePayment = { readonly days: number; readonly interest: Money; readonly fee: Money };

/** 40 € (article D2192-35), and what they are in francs at the fixed parity (1 000 XPF for 8.38 €), in minor units. */
const flatFee: Readonly<Record<Currency, number>> = { EUR: 4_000, XPF: 4_773 };

/**
 * Late interest and the flat fee on an amount in minor units, when it is or was paid after the last day in time; null when it is not late. `rate`: yearly, in
 * hundredths of a percent. Interest runs from the day after the last one, over a year of 365 days, rounded half up.
 */
export function latePayment({ minor, currency }: Money, payBy: DateText, paidOn: DateText, rate: number): LatePayment | null {
  const days = daysBetween(payBy, paidOn);
  if (days <= 0) return null;
  const whole = 10_000n * 365n;
  const interest = (2n * BigInt(minor) * BigInt(rate) * BigInt(days) + whole) / (2n * whole);
  return { days, interest: { minor: Number(interest), currency }, fee: { minor: flatFee[currency], currency } };
}

/** The clock as people read it. `payBy`: when the payment is to be expected, unless it is stopped or over; `late`: told to agents. */
export type ClockView = {
  readonly is: "running" | "stopped" | "over";
  readonly startedOn: DateText;
  readonly stoppedAt: Date | null;
  readonly putOffDays: number;
  readonly orderBy: DateText | null;
  readonly payBy: DateText | null;
  /** Days left, negative when it is late. */
  readonly daysLeft: number | null;
  /** `rate`: by which its interest is counted, yearly, in hundredths of a percent. */
  readonly late: (LatePayment & { readonly rate: number }) | null;
};

/** What held on the day when the payment left: the last day in time, and the rate of late interest. Later settings change nothing of it. */
export type PaidTerms = { readonly payBy: DateText; readonly rate: number | null };
type Due = { readonly amount: Money; readonly paidOn: DateText | null; readonly terms: PaidTerms | null };

/** Null for what has no clock. `due`: what is or was to be paid, the day when it was, and on which terms. */
export function clockView({ startedOn, stoppedAt, putOffDays, payBy }: PaymentClock, { amount, paidOn, terms }: Due, { now, organization }: Moment): ClockView | null {
  if (startedOn === null) return null;
  const today = dateAt(now, organization.timeZone);
  const is = payBy !== null ? "running" : stoppedAt !== null ? "stopped" : "over";
  const lastDay = payBy ?? terms?.payBy ?? payByOf(startedOn, putOffDays, organization);
  const rate = terms?.rate ?? organization.lateInterestRate;
  const until = is === "running" ? today : paidOn;
  const late = until === null ? null : latePayment(amount, lastDay, until, rate);
  return {
    is, startedOn, stoppedAt, putOffDays, payBy, orderBy: payBy === null ? null : orderByOf(startedOn, putOffDays, organization),
    daysLeft: payBy === null ? null : daysBetween(today, payBy),
    late: late && { ...late, rate },
  };
}

type Columns = { readonly clockStartedOn: Date | null; readonly clockStoppedAt: Date | null; readonly clockStoppedDays: number; readonly payBy: Date | null };
export const clockColumns = { clockStartedOn: true, clockStoppedAt: true, clockStoppedDays: true, payBy: true } as const;

export const clockOf = ({ clockStartedOn, clockStoppedAt, clockStoppedDays, payBy }: Columns): PaymentClock =>
  ({ startedOn: clockStartedOn && fromDateColumn(clockStartedOn), stoppedAt: clockStoppedAt, putOffDays: clockStoppedDays, payBy: payBy && fromDateColumn(payBy) });
export const columnsOf = ({ startedOn, stoppedAt, putOffDays, payBy }: PaymentClock): Columns =>
  ({ clockStartedOn: startedOn === null ? null : toDateColumn(startedOn), clockStoppedAt: stoppedAt, clockStoppedDays: putOffDays, payBy: payBy === null ? null : toDateColumn(payBy) });
