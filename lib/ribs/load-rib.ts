import { isLiving, runningStates, type HabilitationRole } from "@/lib/habilitations/habilitation";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { RibState } from "./rib";
import type { RibPeople, RibSubject } from "./rib.policy";

type Identified = { readonly scheme: string; readonly identifier: string };

/** Who keeps the RIBs of an establishment now, and whose it is. */
export async function ribPeople(tx: Tx, scope: Pick<Scope, "now" | "organization">, { scheme, identifier }: Identified): Promise<RibPeople> {
  const where = { scheme, identifier, state: { in: [...runningStates] } };
  const rows = await tx.habilitation.findMany({ where, select: { accountId: true, state: true, role: true, expiresOn: true } });
  const acting = (held: HabilitationRole) => rows.filter((row) => isLiving(row, scope) && row.role === held).map(({ accountId }) => accountId);
  return { managers: acting("manager"), depositors: acting("depositor"), readers: acting("reader"), belonging: rows.map(({ accountId }) => accountId) };
}

type Asked = { readonly establishment: Identified; readonly establishmentId: string; readonly iban: string; readonly requestedAt: Date };

/**
 * The same for one RIB. To it belong besides whoever left the establishment since it was asked for, and whoever asked for the same account before: none of
 * them becomes neutral by leaving, or by letting a colleague ask again.
 */
export async function ribParties(tx: Tx, scope: Pick<Scope, "now" | "organization">, { establishment, establishmentId, iban, requestedAt }: Asked): Promise<RibPeople> {
  const people = await ribPeople(tx, scope, establishment);
  const { scheme, identifier } = establishment;
  const left = await tx.habilitation.findMany({ where: { scheme, identifier, state: "withdrawn", decidedAt: { gte: requestedAt } }, select: { accountId: true } });
  const asked = await tx.rib.findMany({ where: { establishmentId, iban }, select: { requestedById: true } });
  return { ...people, belonging: [...new Set([...people.belonging, ...left.map(({ accountId }) => accountId), ...asked.map(({ requestedById }) => requestedById)])] };
}

/** The establishment that a RIB would be added to. Null when the organisation does not know it. */
export const loadRibHolder = (scope: Scope, { establishmentId }: { establishmentId: string }): Promise<(RibPeople & { readonly id: string }) | null> =>
  scope.read(async (tx) => {
    const found = await tx.establishment.findFirst({ where: { id: establishmentId }, select: { id: true, scheme: true, identifier: true } });
    return found && { id: found.id, ...(await ribPeople(tx, scope, found)) };
  });

/** What a move of a RIB needs to know of it. */
export type MovingRib = RibSubject & {
  readonly id: string;
  readonly establishmentId: string;
  readonly iban: string;
  readonly label: string | null;
  readonly holder: string;
  readonly state: RibState;
  readonly coolingUntil: Date | null;
  readonly isDefault: boolean;
  readonly replacesId: string | null;
  readonly requestedAt: Date;
};

const moving = {
  id: true, establishmentId: true, iban: true, label: true, holder: true, state: true, coolingUntil: true, isDefault: true, replacesId: true, requestedById: true, requestedAt: true,
  establishment: { select: { scheme: true, identifier: true } },
} as const;

/** The subject of every operation on a RIB; null when this organisation has none such. */
export const loadRib = (scope: Scope, { id }: { id: string }): Promise<MovingRib | null> =>
  scope.read(async (tx) => {
    const row = await tx.rib.findFirst({ where: { id }, select: moving });
    if (!row) return null;
    const { establishment, ...rib } = row;
    return { ...rib, state: rib.state as RibState, ...(await ribParties(tx, scope, { ...rib, establishment })) };
  });
