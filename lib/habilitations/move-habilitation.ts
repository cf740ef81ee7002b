import type { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { canMove, moves, type Move } from "./habilitation";
import type { HabilitationSubject } from "./habilitation.policy";

/** What changes with the state. */
type Change = Pick<Prisma.HabilitationUncheckedUpdateManyInput, "note" | "role" | "position" | "establishmentId" | "expiresOn" | "endAnnouncedAt" | "decidedAt" | "decidedById" | "reason">;

/** Compare and set: refused as `changedMeanwhile` where the habilitation is no longer in the state that was read, or cannot make the move. */
export async function moveHabilitation(tx: Tx, move: Move, { id, state }: Pick<HabilitationSubject, "id" | "state">, data: Change): Promise<void> {
  const { count } = canMove(move, state) ? await tx.habilitation.updateMany({ where: { id, state }, data: { ...data, state: moves[move].to } }) : { count: 0 };
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
}

/** Who decides, when, and the reason that the person is given (null: none was due). */
export const decidedBy = ({ now, actor }: Scope, reason: string | null) => ({ decidedAt: now, decidedById: actor.accountId, reason });
