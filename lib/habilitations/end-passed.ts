import { fromDateColumn } from "@/lib/kernel/dates";
import { wordsIn } from "@/lib/i18n/words";
import type { Commit, Scope } from "@/lib/platform/scope";
import type { HabilitationState } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { decidedBy, moveHabilitation } from "./move-habilitation";

type Passed = { readonly id: string; readonly state: string; readonly accountId: string; readonly establishmentId: string | null; readonly expiresOn: Date | null };

export const passedColumns = { id: true, state: true, accountId: true, establishmentId: true, expiresOn: true } as const;

/** In a commit: ends a right whose last day has passed, and says why. */
export async function endPassed({ tx, emit }: Pick<Commit, "tx" | "emit">, scope: Scope, { id, state, accountId, establishmentId, expiresOn }: Passed): Promise<void> {
  const reason = wordsIn(scope.organization.locale)("habilitations.expiredReason");
  await moveHabilitation(tx, "expire", { id, state: state as HabilitationState }, decidedBy(scope, reason));
  const payload = { until: expiresOn ? fromDateColumn(expiresOn) : "" };
  await emit({ type: "habilitation.expired", ...aboutRight({ id, establishmentId }), accountId, payload } satisfies HabilitationEvent);
}
