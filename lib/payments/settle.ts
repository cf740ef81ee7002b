import { dateAt, toDateColumn } from "@/lib/kernel/dates";
import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import { errorFields, log } from "@/lib/platform/log";
import type { Commit, Scope } from "@/lib/platform/scope";
import { PaymentServiceFailure, type PaymentAnswer, type PaymentDetail } from "@/lib/ports/payment";
import { isOpen, meansOf, settledOf, verdictOf, type Settled } from "./payment";
import type { PaymentEvent } from "./payment.events";
import { nextReceipt } from "./next-receipt";
import { readSettling, type SettlingPayment } from "./settling-payment";

const changed = () => new Refusal("conflict", "changedMeanwhile");

/**
 * Asks PayFiP where a payment stands, and writes it down, once, whoever asks and however often. A payment past its time lapses, also when PayFiP cannot be
 * reached. Throws a `PaymentServiceFailure` then.
 */
export async function settle(scope: Scope, { id, idOp }: Pick<SettlingPayment, "id" | "idOp">): Promise<Settled> {
  let answer: PaymentAnswer;
  try {
    if (!scope.ports.payment) throw new PaymentServiceFailure("unavailable", "online payment is off");
    answer = await scope.ports.payment.ask(idOp);
  } catch (error) {
    await lapseOverdue(scope, id);
    throw error;
  }
  return again(() => scope.commit((commit) => apply(commit, scope, id, answer)));
}

/** A payment past its time keeps its bill no more. */
export const lapseOverdue = (scope: Scope, id: string): Promise<Settled> =>
  again(() => scope.commit(async (commit) => {
    const payment = await readSettling(commit.tx, id);
    return payment ? rest(commit, scope, payment) : "expired";
  }));

/** Two answers at once: the second sees what the first one wrote. */
const again = (work: () => Promise<Settled>): Promise<Settled> =>
  work().catch((error: unknown) => (isRefusal(error) && error.code === "changedMeanwhile" ? work() : Promise.reject(error)));

async function apply(commit: Commit, scope: Scope, id: string, answer: PaymentAnswer): Promise<Settled> {
  const payment = await readSettling(commit.tx, id);
  if (!payment) throw changed();
  if (payment.state === "accepted") return "accepted";
  const differing = answer.is === "detail" ? differingFields(payment, answer.detail) : "";
  if (differing !== "") return mismatch(commit, scope, payment, differing, answer);
  const word = answer.is === "detail" ? answer.detail.result : answer.is;
  const verdict = verdictOf(word, payment, scope.now);
  if (verdict === "accepted" && answer.is === "detail") return accept(commit, scope, payment, answer.detail);
  if (!isOpen(payment.state)) return settledOf(payment.state); // it has ended: nothing but a success is news
  if (verdict === "waiting" || verdict === "accepted") return rest(commit, scope, payment, word === "A" ? "given-up" : undefined);
  return end(commit, scope, payment, verdict, answer.is === "detail" ? answer.detail.result : null);
}

/** Letter by letter: PayFiP's word counts only for what was asked of it. */
function differingFields(ours: SettlingPayment, theirs: PaymentDetail): string {
  const pairs = { idOp: [ours.idOp, theirs.idOp], montant: [ours.cents, theirs.cents], numcli: [ours.payfipNumber, theirs.payfipNumber], refdet: [ours.refdet, theirs.refdet] };
  return Object.entries(pairs).filter(([, [one, other]]) => one !== other).map(([name]) => name).join(", ");
}

/** Nothing is marked; agents are told once: the result that is kept without an end says that they were. */
async function mismatch(commit: Commit, scope: Scope, payment: SettlingPayment, differing: string, answer: PaymentAnswer): Promise<Settled> {
  const { id, billId, bill: { number } } = payment;
  log.error("PayFiP's answer is not about what was asked", { payment: id, differing });
  const result = answer.is === "detail" ? answer.detail.result : null;
  const { count } = await commit.tx.payment.updateMany({ where: { id, result: null }, data: { result } });
  if (count === 1) await commit.emit({ type: "payment.mismatched", billId, payload: { paymentId: id, number, differing } } satisfies PaymentEvent);
  await rest(commit, scope, payment);
  return "mismatched";
}

/** Still without an end: the bill is kept until its time is over. */
async function rest(commit: Commit, scope: Scope, payment: SettlingPayment, still = settledOf(payment.state)): Promise<Settled> {
  const overdue = payment.state === "pending" && payment.lockedUntil !== null && payment.lockedUntil <= scope.now;
  return overdue ? end(commit, scope, payment, "lapsed", null) : still;
}

export async function end({ tx, emit }: Commit, { now }: Scope, payment: SettlingPayment, state: "refused" | "abandoned" | "expired" | "lapsed", result: string | null): Promise<Settled> {
  const { id, billId, bill } = payment;
  const data = { state, ...(result ? { result } : {}), ...(state === "lapsed" ? {} : { endedAt: now }) };
  const { count } = await tx.payment.updateMany({ where: { id, state: payment.state }, data });
  if (count === 0) throw changed();
  const kept = payment.state === "pending" && bill.state === "paying";
  await emit({ type: `payment.${state}`, billId, payload: { paymentId: id, number: bill.number, kept } } satisfies PaymentEvent);
  return state;
}

/** The money came. A bill that was paid or cancelled before is left as it is, and agents are told. */
async function accept({ tx, emit }: Commit, scope: Scope, payment: SettlingPayment, { result, authorization, paidAt }: PaymentDetail): Promise<Settled> {
  const { organization, now } = scope;
  const { id, billId, bill } = payment;
  const instant = paidAt ?? now;
  const paidOn = dateAt(instant, organization.timeZone);
  const isDouble = bill.state === "paid" || bill.state === "cancelled";
  const data = { state: "accepted", result, authorization, paidAt: instant, paidOn: toDateColumn(paidOn), means: meansOf(result), endedAt: now, isDouble };
  const { count } = await tx.payment.updateMany({ where: { id, state: payment.state }, data });
  if (count === 0) throw changed();
  const receiptNumber = await nextReceipt(tx, scope);
  await tx.payment.updateMany({ where: { id }, data: { receiptNumber } });
  await tx.payment.updateMany({ where: { billId, state: "declared" }, data: { state: "confirmed", endedAt: now } });
  await emit({ type: "payment.accepted", billId, payload: { paymentId: id, number: bill.number, receiptNumber, isDouble, paidOn } } satisfies PaymentEvent);
  return "accepted";
}

/** What a failure of the service leaves to say. */
export const logUnreachable = (paymentId: string, error: unknown): void => log.error("a payment could not be asked for", { payment: paymentId, ...errorFields(error) });
