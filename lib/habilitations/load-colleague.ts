import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { livingRight, type HabilitationRole, type HabilitationState } from "./habilitation";
import type { ColleagueSubject } from "./habilitation.policy";
import { holdKnown } from "./hold-establishment";

/** What the one who acts is for an establishment now; null when they have no right there that holds. */
export async function roleFor(tx: Tx, scope: Scope, establishmentId: string): Promise<HabilitationRole | null> {
  const { accountId } = scope.actor;
  if (accountId === null) return null;
  const own = await tx.habilitation.findFirst({ where: { ...livingRight(scope), accountId, establishmentId }, select: { role: true } });
  return (own?.role ?? null) as HabilitationRole | null;
}

/** A right for a known establishment, as those who manage it decide on it. */
export type Colleague = ColleagueSubject & {
  readonly id: string; readonly state: HabilitationState; readonly role: HabilitationRole; readonly establishmentId: string; readonly expiresOn: Date | null;
};

const columns = { id: true, state: true, role: true, accountId: true, establishmentId: true, expiresOn: true } as const;

/** Null when this organisation has none such. */
export const loadColleague = (scope: Scope, { id }: { id: string }): Promise<Colleague | null> =>
  scope.read(async (tx) => {
    const found = await tx.habilitation.findFirst({ where: { id, role: { not: null } }, select: columns });
    if (!found || found.establishmentId === null) return null;
    const { establishmentId } = found;
    return { ...found, establishmentId, state: found.state as HabilitationState, role: found.role as HabilitationRole, actorRole: await roleFor(tx, scope, establishmentId) };
  });

/**
 * In a commit, before managers of an establishment change: others wait, and the one who acts must still manage it. Two managers who remove each
 * other at the same moment cannot both succeed. Throws `forbidden`.
 */
export async function holdAsManager(tx: Tx, scope: Scope, establishmentId: string): Promise<void> {
  await holdKnown(tx, scope, establishmentId);
  if ((await roleFor(tx, scope, establishmentId)) !== "manager") throw new Refusal("forbidden", "forbidden");
}
