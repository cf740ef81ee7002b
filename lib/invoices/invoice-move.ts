import { Refusal } from "@/lib/kernel/refusal";
import type { Commit, Scope } from "@/lib/platform/scope";
import { canMove, type InvoiceState } from "./invoice";
import type { InvoiceEvent } from "./invoice.events";
import type { MovingInvoice } from "./invoice-subject.queries";

type Step = { readonly to: InvoiceState; readonly event: InvoiceEvent; readonly more?: { reasonCode?: string; reason?: string; handledById?: string | null } };

/**
 * Moves an invoice in a commit and writes the event. Compare-and-set: of two moves at once, one wins.
 * Throws the refusal `changedMeanwhile` when the life cycle has no such move, or when the invoice has moved since it was read.
 */
export async function moveInvoice({ tx, emit }: Commit, { now }: Scope, invoice: MovingInvoice, { to, event, more = {} }: Step): Promise<void> {
  const { id, state } = invoice;
  const moved = canMove(state, to) && (await tx.invoice.updateMany({ where: { id, state }, data: { state: to, stateAt: now, ...more } })).count === 1;
  if (!moved) throw new Refusal("conflict", "changedMeanwhile");
  await emit(event);
}
