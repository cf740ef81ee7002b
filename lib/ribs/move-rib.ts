import type { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { canMove, ribMoves, type RibMove, type RibState } from "./rib";

type Moved = { readonly id: string; readonly state: RibState };
/** What changes with the state. */
type Change = Pick<Prisma.RibUncheckedUpdateManyInput, "coolingUntil" | "reason" | "isDefault">;

/** Compare and set: refused as `changedMeanwhile` where the RIB is no longer in the state that was read, or cannot make the move. */
export async function moveRib(tx: Tx, { now }: Scope, move: RibMove, { id, state }: Moved, data: Change): Promise<void> {
  const { count } = canMove(move, state) ? await tx.rib.updateMany({ where: { id, state }, data: { ...data, state: ribMoves[move].to, stateAt: now } }) : { count: 0 };
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
}
