import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { isLiving, livingMost, livingStates, notPayable, payable, ribView, type NotPayable, type RibState, type RibView } from "./rib";
import type { RibHistoryEntry } from "./rib.events";
import { historyOf } from "./rib-history";
import { ribParties, ribPeople } from "./load-rib";
import { mayKeepRibs, mayRevealIban, maySeeRibs, type RibPeople } from "./rib.policy";
import { strictestSettings } from "./strictest-settings";
import { unpaidInvoices } from "./unpaid-invoices";

const columns = { id: true, label: true, holder: true, iban: true, bic: true, isDefault: true, coolingUntil: true, state: true, requestedAt: true, replacesId: true } as const;
const endedShown = 20;

type Named = Pick<EstablishmentFacts, "scheme" | "identifier" | "name"> & { readonly id: string };
/** `requestedAt`: when it was added. `notPayable`: why no invoice is paid to it now; null when one is. */
export type RibItem = RibView & { readonly requestedAt: Date; readonly notPayable: NotPayable | null };
export type EstablishmentRibs = {
  readonly establishment: Named;
  readonly living: readonly RibItem[];
  /** Refused and withdrawn, latest first. */
  readonly ended: readonly RibItem[];
  readonly may: { readonly add: boolean };
};

/** The RIBs of an establishment that the person acts for, the default first, then by age. Throws `notFound` for any other. */
export const establishmentRibs = (scope: Scope, establishmentId: string): Promise<EstablishmentRibs> =>
  scope.read(async (tx) => {
    const { establishment, people } = await seen(tx, scope, establishmentId);
    const order = [{ requestedAt: "asc" as const }, { id: "asc" as const }];
    const living = await tx.rib.findMany({ where: { establishmentId, state: { in: [...livingStates] } }, orderBy: [{ isDefault: "desc" }, ...order], take: livingMost, select: columns });
    const ended = await tx.rib.findMany({ where: { establishmentId, state: { notIn: [...livingStates] } }, orderBy: { stateAt: "desc" }, take: endedShown, select: columns });
    const item = (row: (typeof living)[number]): RibItem => ({ ...ribView(row), requestedAt: row.requestedAt, notPayable: notPayable({ ...row, state: row.state as RibState }, scope.now) });
    return { establishment, living: living.map(item), ended: ended.map(item), may: { add: mayKeepRibs(scope.actor, people) && living.length < livingMost } };
  });

/** A RIB with which an invoice can be deposited now, the default first. */
export type DepositableRib = RibView;

/** Those of an establishment to deposit an invoice with: verified, and to be verified (it is paid once they are). Nothing for whoever does not act for it. */
export const depositableRibs = (scope: Scope, establishmentId: string): Promise<DepositableRib[]> =>
  scope.read(async (tx) => {
    const found = isId(establishmentId) && (await tx.establishment.findFirst({ where: { id: establishmentId }, select: { scheme: true, identifier: true } }));
    if (!found || !maySeeRibs(scope.actor, await ribPeople(tx, scope, found))) return [];
    const rows = await tx.rib.findMany({
      where: { establishmentId, state: { in: [...livingStates] } }, orderBy: [{ isDefault: "desc" }, { requestedAt: "asc" }, { id: "asc" }], take: livingMost, select: columns,
    });
    return rows.map(ribView);
  });

export type RibPage = RibItem & {
  readonly establishment: Named;
  readonly reason: string | null;
  readonly requestedByName: string | null;
  /** The RIB that this one takes the place of, or will. */
  readonly replaces: RibView | null;
  readonly confirmations: { readonly given: number; readonly needed: number };
  /** Invoices not paid yet that were deposited with it, at most one more than are counted. `paysThem`: they will be paid to it once it is withdrawn. */
  readonly unpaid: number;
  readonly paysThem: boolean;
  readonly history: readonly RibHistoryEntry[];
  readonly may: { readonly reveal: boolean; readonly change: boolean; readonly makeDefault: boolean; readonly withdraw: boolean };
};

/** One RIB as its establishment sees it. Throws `notFound` for whoever does not act for it, and for a RIB of another one. */
export const ribPage = (scope: Scope, establishmentId: string, id: string): Promise<RibPage> =>
  scope.read(async (tx) => {
    const { establishment } = await seen(tx, scope, establishmentId);
    const row = isId(id) && (await tx.rib.findFirst({ where: { id, establishmentId }, select: { ...columns, reason: true, requestedById: true, requestedBy: { select: { name: true, email: true } } } }));
    if (!row) throw new Refusal("not-found", "notFound");
    const people = await ribParties(tx, scope, { ...row, establishment, establishmentId });
    const view = ribView(row);
    const keeps = mayKeepRibs(scope.actor, people) && isLiving(view.state);
    const before = row.replacesId && (await tx.rib.findFirst({ where: { id: row.replacesId }, select: columns }));
    const given = await tx.ribConfirmation.findMany({ where: { ribId: id }, select: { agentId: true } });
    return {
      ...view, establishment, requestedAt: row.requestedAt, reason: row.reason, notPayable: notPayable(view, scope.now),
      requestedByName: people.belonging.includes(row.requestedById) ? row.requestedBy.name ?? row.requestedBy.email : null,
      replaces: before ? ribView(before) : null, confirmations: { given: given.length, needed: (await strictestSettings(tx, scope, row.requestedAt)).confirmations },
      unpaid: await unpaidInvoices(tx, id), paysThem: payable(view, scope.now), history: await historyOf(tx, id, { named: false, belonging: people.belonging }),
      may: { reveal: mayRevealIban(scope.actor, { ...people, requestedById: row.requestedById }), change: keeps, makeDefault: keeps && view.state === "verified" && !view.isDefault, withdraw: keeps },
    };
  });

async function seen(tx: Tx, scope: Scope, id: string): Promise<{ establishment: Named; people: RibPeople }> {
  const found = isId(id) && (await tx.establishment.findFirst({ where: { id }, select: { id: true, scheme: true, identifier: true, name: true } }));
  const people = found && (await ribPeople(tx, scope, found));
  if (!found || !people || !maySeeRibs(scope.actor, people)) throw new Refusal("not-found", "notFound");
  return { establishment: { ...found, scheme: found.scheme as IdentifierScheme }, people };
}
