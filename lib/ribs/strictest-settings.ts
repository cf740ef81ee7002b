import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** `confirmations`: agents who must confirm; `coolingHours`: from then until it is paid to. */
export type RibSettings = { readonly confirmations: number; readonly coolingHours: number };
type Before = { readonly before?: { readonly ribConfirmations?: number; readonly ribCoolingHours?: number } };

/** The strictest settings that held since a RIB was asked for: nobody lowers them for one that waits. */
export const strictestSettings = async (tx: Tx, scope: Pick<Scope, "organization">, since: Date): Promise<RibSettings> => (await strictestSince(tx, scope, since))(since);

/** The same for several RIBs, none of them asked for before `oldest`: gives what holds for one by when it was asked for. */
export async function strictestSince(tx: Tx, { organization }: Pick<Scope, "organization">, oldest: Date): Promise<(since: Date) => RibSettings> {
  const changes = await tx.event.findMany({ where: { type: "organization.settings-changed", at: { gte: oldest } }, select: { at: true, payload: true } });
  return (since) => {
    const held = changes.filter(({ at }) => at >= since).map(({ payload }) => (payload as Before).before ?? {});
    return {
      confirmations: Math.max(organization.ribConfirmations, ...held.map(({ ribConfirmations = 0 }) => ribConfirmations)),
      coolingHours: Math.max(organization.ribCoolingHours, ...held.map(({ ribCoolingHours = 0 }) => ribCoolingHours)),
    };
  };
}
