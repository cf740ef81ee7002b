import type { Tx } from "@/lib/platform/db";

const leaving = ["habilitation.removed", "habilitation.left", "habilitation.role-changed"];

/**
 * Who was a manager of an establishment not long ago and is none any more, by their own act or another manager's: whoever takes an account over could put its
 * owner out before asking for a RIB. Rights that agents ended or suspended are not among them.
 */
export async function formerManagers(tx: Tx, establishmentId: string, since: Date): Promise<string[]> {
  const events = await tx.event.findMany({
    where: { establishmentId, type: { in: leaving }, at: { gte: since } }, select: { type: true, payload: true, habilitation: { select: { accountId: true, role: true } } },
  });
  const ids = events.flatMap(({ type, payload, habilitation }) => {
    const before = type === "habilitation.role-changed" ? (payload as { before?: string }).before : habilitation?.role;
    return habilitation && before === "manager" ? [habilitation.accountId] : [];
  });
  return [...new Set(ids)];
}
