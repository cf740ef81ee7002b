import type { Actor } from "@/lib/kernel/actor";
import type { Scope } from "@/lib/platform/scope";
import type { Tx } from "@/lib/platform/db";
import { livingRight, runningStates, type HabilitationRole, type HabilitationState } from "./habilitation";
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

/** The same with what a right rests on, and how far it goes. */
export type Term = HabilitationSubject & { readonly role: HabilitationRole | null; readonly position: string; readonly expiresOn: Date | null };

export async function loadTerm(scope: Scope, { id }: { id: string }): Promise<Term | null> {
  const subject = await loadHabilitation(scope, { id });
  const term = subject && (await scope.read((tx) => tx.habilitation.findFirst({ where: { id }, select: { role: true, position: true, expiresOn: true } })));
  return term && { ...subject, ...term, role: term.role as HabilitationRole | null };
}

/** True when somebody manages the establishment now. */
export const livingManager = async (tx: Tx, scope: Scope, establishmentId: string): Promise<boolean> =>
  null !== (await tx.habilitation.findFirst({ where: { ...livingRight(scope), establishmentId, role: "manager", account: { state: "active" } }, select: { id: true } }));
