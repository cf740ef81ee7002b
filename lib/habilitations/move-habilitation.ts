import type { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { canMove, moves, type Move } from "./habilitation";
import type { LoadedHabilitation } from "./load-habilitation";

type Told = Pick<Prisma.HabilitationUncheckedUpdateManyInput, "note" | "role" | "establishmentId">;

/** Compare and set: refused as `changedMeanwhile` where the habilitation is no longer in the state that was read, or cannot make the move. */
export async function moveHabilitation(tx: Tx, move: Move, { id, state }: LoadedHabilitation, data: Told & { reason?: string | null } & Decided = {}): Promise<void> {
  const { count } = canMove(move, state) ? await tx.habilitation.updateMany({ where: { id, state }, data: { ...data, state: moves[move].to } }) : { count: 0 };
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
}

type Decided = { decidedAt?: Date; decidedById?: string | null };
/** Who decides, when, and the reason that the person is given (null: none was due). */
export const decidedBy = ({ now, actor }: Scope, reason: string | null) => ({ decidedAt: now, decidedById: actor.accountId, reason });
