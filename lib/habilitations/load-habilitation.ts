import type { Actor } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import type { Tx } from "@/lib/platform/db";
import { runningStates, type HabilitationState } from "./habilitation";
import type { HabilitationSubject } from "./habilitation.policy";

type Identified = { readonly scheme: string; readonly identifier: string };

/** True when the one who acts asked to act for this establishment, or may: they decide nothing about it. */
export async function actorBelongs(tx: Tx, { accountId }: Actor, { scheme, identifier }: Identified): Promise<boolean> {
  if (accountId === null) return false;
  return null !== (await tx.habilitation.findFirst({ where: { accountId, scheme, identifier, state: { in: [...runningStates] } }, select: { id: true } }));
}

/** The subject of every operation on a habilitation; null when this organisation has none such. */
export const loadHabilitation = (scope: Scope, { id }: { id: string }): Promise<HabilitationSubject | null> =>
  scope.read(async (tx) => {
    const found = await tx.habilitation.findFirst({ where: { id }, select: { id: true, state: true, accountId: true, establishmentId: true, scheme: true, identifier: true } });
    if (!found) return null;
    const { scheme, identifier, ...habilitation } = found;
    return { ...habilitation, state: found.state as HabilitationState, actorBelongs: await actorBelongs(tx, scope.actor, { scheme, identifier }) };
  });
