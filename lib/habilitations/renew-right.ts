import { fromDateColumn } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { isLiving, isRenewable, lastDay, renewalDays } from "./habilitation";
import { aboutRight, type Decider, type HabilitationEvent } from "./habilitation.events";
import { holdAsManager } from "./load-colleague";

type Renewed = { readonly id: string; readonly state: string; readonly accountId: string; readonly establishmentId: string | null; readonly expiresOn: Date | null };

/**
 * A right in its last days goes on from today, for as many years as the organisation gives; its end will be announced again. Compare and set: of two
 * who renew at the same moment one is refused as `changedMeanwhile`. Throws `habilitation.rightOver` and `habilitation.tooEarlyToRenew`, and `forbidden`
 * where whoever renews as a manager is none any more.
 */
export async function renewRight(scope: Scope, right: Renewed, { position, by }: { readonly position: string; readonly by: Decider }): Promise<void> {
  const { id, accountId, expiresOn } = right;
  if (!isLiving(right, scope)) throw new Refusal("conflict", "habilitation.rightOver");
  if (!isRenewable(right, scope)) throw new Refusal("conflict", "habilitation.tooEarlyToRenew", { days: renewalDays });
  await scope.commit(async ({ tx, emit }) => {
    if (by === "managers" && right.establishmentId !== null) await holdAsManager(tx, scope, right.establishmentId);
    const until = lastDay(scope);
    const { count } = await tx.habilitation.updateMany({ where: { id, state: "approved", expiresOn }, data: { position, expiresOn: until, endAnnouncedAt: null } });
    if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
    const payload = { position, until: fromDateColumn(until), by };
    await emit({ type: "habilitation.renewed", ...aboutRight(right), accountId, payload } satisfies HabilitationEvent);
  });
}
