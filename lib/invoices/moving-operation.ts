import type { z } from "zod";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { payable, type RibState } from "@/lib/ribs/rib";
import { canMove, invoiceMoves, payingMoves, type InvoiceMove, type PersonsMove } from "./invoice";
import { moveInvoice, type Kept } from "./invoice-move";
import { mayAct, mayHandle } from "./invoice.policy";
import { loadInvoice, type MovingInvoice } from "./invoice-subject.queries";

type Specification<Schema extends z.ZodType<{ invoiceId: string }>> = {
  readonly name: `invoice.${string}`;
  readonly move: PersonsMove;
  readonly input: Schema;
  /** What the event says and the row keeps of what was sent. Throws the refusal of what cannot be. */
  keep?(input: z.output<Schema>, invoice: MovingInvoice, scope: Scope): Kept;
};

/**
 * The verb of a move that a person makes, from the table: who may, from which states, and what leads to payment only once the RIB is verified.
 * Gives the invoice's id. Refuses a move that the life cycle has not (`changedMeanwhile`), and one that pays to a RIB which is not (`invoice.ribNotVerified`).
 */
export const movingOperation = <Schema extends z.ZodType<{ invoiceId: string }>>({ name, move, input, keep }: Specification<Schema>) =>
  operation({
    name,
    input,
    load: loadInvoice,
    may: invoiceMoves[move].by === "agent" ? mayHandle : mayAct,
    run: (scope, sent, invoice) => {
      if (!canMove(move, invoice.state)) throw new Refusal("conflict", "changedMeanwhile");
      return scope.commit(async (commit) => {
        if ((payingMoves as readonly InvoiceMove[]).includes(move)) await refuseUnverifiedRib(commit.tx, scope, invoice);
        await moveInvoice(commit, scope, invoice, { move, ...keep?.(sent, invoice, scope) });
        return { id: invoice.id };
      });
    },
  });

type PaidTo = { readonly state: RibState; readonly coolingUntil: Date | null };

/** A credit note is paid to nobody. The RIB is held until the commit: whoever stops it comes after, or came before and is heard. */
async function refuseUnverifiedRib(tx: Tx, { organization, now }: Scope, { kind, ribId }: MovingInvoice): Promise<void> {
  if (kind === "credit-note") return;
  const [rib] = await tx.$queryRaw<PaidTo[]>`
    SELECT state, cooling_until AS "coolingUntil" FROM rib WHERE organization_id = ${organization.id}::uuid AND id = ${ribId}::uuid FOR SHARE`;
  if (!rib || !payable(rib, now)) throw new Refusal("conflict", "invoice.ribNotVerified");
}
