import { wordsIn } from "@/lib/i18n/words";
import type { React } from "@/lib/platform/notifications";
import { runningStates, type HabilitationState } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/** An account was closed: what it may do for establishments is withdrawn, and what it still asked for is refused, with the reason. */
export const endHabilitations: React = async ({ accountId }, { tx, scope, emit }) => {
  if (accountId === undefined) return;
  const reason = wordsIn(scope.organization.locale)("accounts.closing.habilitationReason");
  const running = await tx.habilitation.findMany({ where: { accountId, state: { in: [...runningStates] } }, select: { id: true, state: true, establishmentId: true }, orderBy: { id: "asc" } });
  for (const { id, state, establishmentId } of running) {
    const [move, type] = state === "approved" || state === "suspended" ? (["withdraw", "habilitation.withdrawn"] as const) : (["refuse", "habilitation.refused"] as const);
    await moveHabilitation(tx, move, { id, state: state as HabilitationState }, decidedBy(scope, reason));
    await emit({ type, ...aboutRight({ id, establishmentId }), payload: { reason } } satisfies HabilitationEvent);
  }
};
