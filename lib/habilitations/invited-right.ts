import type { Tx } from "@/lib/platform/db";
import { isRightToAct, usualInvitedRight, type RightToAct } from "./habilitation";

/** By which right the one who was invited acts, as whoever invited them said: the event of the invitation holds it. One that says nothing means the usual one. */
export async function invitedRight(tx: Tx, { id, establishmentId }: { readonly id: string; readonly establishmentId: string }): Promise<RightToAct> {
  const where = { establishmentId, type: "invitation.sent", payload: { path: ["invitationId"], equals: id } };
  const sent = await tx.event.findFirst({ where, select: { payload: true } });
  const { right } = (sent?.payload ?? {}) as { readonly right?: unknown };
  return isRightToAct(right) ? right : usualInvitedRight;
}
