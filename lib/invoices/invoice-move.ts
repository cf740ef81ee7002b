import type { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/kernel/refusal";
import type { Commit, Scope } from "@/lib/platform/scope";
import { canMove, invoiceMoves, type InvoiceMove } from "./invoice";
import { stepOf, type StepFacts } from "./invoice.events";
import type { MovingInvoice } from "./invoice-subject.queries";
import { clockAfter, columnsOf } from "./payment-clock";

/** What a move says and keeps besides. `facts`: said by the event; the row keeps its reason. `columns`: what else the row keeps. */
export type Kept = { readonly facts?: StepFacts; readonly columns?: Prisma.InvoiceUncheckedUpdateManyInput };
type Step = Kept & { readonly move: InvoiceMove };

/**
 * Makes a move of the table in a commit, moves the payment clock with it and writes the event. Compare-and-set: of two moves at once, one wins.
 * Throws the refusal `changedMeanwhile` when the life cycle has no such move from here, or when the invoice has moved since it was read.
 */
export async function moveInvoice({ tx, emit }: Commit, scope: Scope, invoice: MovingInvoice, { move, facts = {}, columns = {} }: Step): Promise<void> {
  const { id, state, kind, clock } = invoice;
  const { to, by } = invoiceMoves[move];
  const data = {
    ...columns, ...columnsOf(clockAfter(move, kind, clock, scope)), ...(by === "agent" ? { handledById: scope.actor.accountId } : {}),
    reasonCode: facts.reasonCode ?? null, reason: facts.reason || null, state: to, stateAt: scope.now,
  };
  const moved = canMove(move, state) && (await tx.invoice.updateMany({ where: { id, state }, data })).count === 1;
  if (!moved) throw new Refusal("conflict", "changedMeanwhile");
  await emit(stepOf(invoice, move, facts));
}
