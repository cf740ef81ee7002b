import { standingOf, type BillLine, type BillState } from "@/lib/bills/bill";
import type { BillEvent } from "@/lib/bills/bill.events";
import { dateAt, toDateColumn } from "@/lib/kernel/dates";
import { amountText } from "@/lib/kernel/money";
import { wordsOf } from "@/lib/kernel/search-words";
import { recordEvents } from "@/lib/platform/bulk";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { ImportedBill, LineProblem } from "./import";
import { causeOf, type KnownBill } from "./judge-bill";
import { writeWords } from "./write-bills";
import { recordPayments, settleDeclaration } from "./write-payments";

type Change = { readonly importId: string; readonly bill: ImportedBill; readonly known: KnownBill };

/** In a commit: a bill that is online is paid, cancelled or reduced. What hinders it, or null once it is done. */
export function writeChange(tx: Tx, scope: Scope, change: Change): Promise<LineProblem | null> {
  return change.bill.kind === "reduction" ? reduce(tx, scope, change) : settle(tx, scope, change);
}

async function settle(tx: Tx, scope: Scope, { importId, bill, known }: Change): Promise<LineProblem | null> {
  const to = bill.kind === "paid" ? "paid" : "cancelled";
  const paidOn = to === "paid" ? (bill.paidOn ?? dateAt(scope.now, scope.organization.timeZone)) : null;
  if (!(await move(tx, scope, known, to, { paidOn: paidOn === null ? null : toDateColumn(paidOn) }))) return { code: "changedMeanwhile" };
  const wasDeclared = await settleDeclaration(tx, scope, known.id, to === "paid" ? "confirmed" : "dropped");
  if (to === "paid" && !wasDeclared) {
    const { accountId } = await tx.bill.findFirstOrThrow({ where: { id: known.id }, select: { accountId: true } });
    await recordPayments(tx, scope, [{ billId: known.id, accountId, minor: known.minor, currency: bill.currency, paidOn }]);
  }
  await recordEvents(tx, scope, [changed(importId, known, bill.number, to)]);
  return null;
}

/** What is taken off stands as a line of the bill; nothing left to pay is a cancelled bill. One that is being paid waits for the end of the payment. */
async function reduce(tx: Tx, scope: Scope, { importId, bill, known }: Change): Promise<LineProblem | null> {
  if (known.state === "paying") return { code: "beingPaid" };
  const left = known.minor - bill.minor;
  const held = await tx.bill.findFirst({ where: { id: known.id, withdrawnAt: null }, select: { lines: true, amount: true } });
  if (!held || Number(held.amount) !== known.minor) return { code: "changedMeanwhile" };
  const before = held.lines as BillLine[];
  const lines: BillLine[] = [...(before.length > 0 ? before : [{ label: known.facts.subject, minor: known.minor }]), { label: bill.subject, minor: -bill.minor }];
  const to = left === 0 ? "cancelled" : known.state;
  if (!(await move(tx, scope, known, to, { lines: lines.map((line) => ({ ...line })), amount: BigInt(left) }))) return { code: "changedMeanwhile" };
  if (to === "cancelled") await settleDeclaration(tx, scope, known.id, "dropped");
  await writeWords(tx, scope, wordsOf([amountText({ minor: left, currency: bill.currency })]).map((word) => [known.id, word] as const));
  await recordEvents(tx, scope, [
    { type: "bill.reduced", billId: known.id, importId, payload: { number: bill.number, from: known.minor, to: left, cause: causeOf(bill) } } satisfies BillEvent & { importId: string },
    ...(to === "cancelled" ? [changed(importId, known, bill.number, to)] : []),
  ]);
  return null;
}

type Data = { readonly paidOn?: Date | null; readonly lines?: { label: string; minor: number }[]; readonly amount?: bigint };

/** False: it is not any more what it was. */
async function move(tx: Tx, { now }: Scope, { id, state: from, minor }: KnownBill, to: BillState, data: Data): Promise<boolean> {
  const stands = to === from ? {} : { state: to, standing: standingOf(to), stateAt: now };
  const { count } = await tx.bill.updateMany({ where: { id, state: from, amount: BigInt(minor), withdrawnAt: null }, data: { ...data, ...stands } });
  return count === 1;
}

const changed = (importId: string, { id, state }: KnownBill, number: string, to: BillState) =>
  ({ type: "bill.changed", billId: id, importId, payload: { number, from: state, to } }) satisfies BillEvent & { importId: string };
