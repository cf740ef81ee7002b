import type { Scope } from "@/lib/platform/scope";
import type { Tx } from "@/lib/platform/db";
import type { AuditFinding } from "./audit";
import { AuditReader, placesBetween, type AuditLink } from "./audit-chain";

export type InspectedJournal = {
  readonly intact: boolean;
  readonly entries: number;
  /** Events that wait for their place: written in the last minute, or sealed by nobody. */
  readonly waiting: number;
  readonly head: string;
  /** The first thousand. */
  readonly findings: readonly AuditFinding[];
  readonly findingCount: number;
};

type Reading = Pick<Scope, "read" | "organization">;
const batch = 1000;
const findingsKept = 1000;

/**
 * Recomputes every leaf and head of the journal's chain from the events themselves: names what was altered, removed, added or moved. Memory does not
 * grow with the journal. Events may be written and sealed meanwhile.
 */
export async function inspectJournal(scope: Reading): Promise<InspectedJournal> {
  const reader = new AuditReader(scope.organization.id);
  const first: AuditFinding[] = [];
  let [entries, findingCount] = [0, 0];
  const add = (findings: readonly AuditFinding[]) => {
    findingCount += findings.length;
    first.push(...findings.slice(0, Math.max(0, findingsKept - first.length)));
  };
  for await (const links of linksOf(scope, reader)) {
    for (const link of links) add(reader.read(link));
    entries += links.length;
  }
  add(await scope.read((tx) => checkEnd(tx, reader)));
  add(await scope.read(unlistedEvents));
  const waiting = await scope.read((tx) => tx.unsealedEvent.count());
  return { intact: findingCount === 0, entries, waiting, head: reader.head, findings: first, findingCount };
}

/** Until there are none, and the chain does not say that there are more: events are sealed meanwhile. */
async function* linksOf({ read }: Reading, reader: AuditReader): AsyncIterable<AuditLink[]> {
  for (let tries = 0; tries < 3; tries++) {
    for (;;) {
      const links = await read((tx) => nextLinks(tx, reader.position));
      if (links.length === 0) break;
      yield links;
    }
    const end = await read((tx) => tx.auditChain.findFirst({ select: { length: true } }));
    if ((end?.length ?? 0) <= reader.position) return;
  }
}

type Row = {
  position: number; event_id: string; leaf: string; head: string; id: string | null; type: string; at: Date; actor_id: string | null; origin: string | null; links: string; payload: string;
};

/** The payload and the links as texts, written as they were when they were sealed: jsonb keeps the order of its keys and the figures of its numbers. */
async function nextLinks(tx: Tx, after: number): Promise<AuditLink[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.position, a.event_id, a.leaf, a.head, e.id, e.type, e.at, e.actor_id, e.origin, e.payload::text AS payload,
      concat_ws(',', 'account=' || e.account_id, 'habilitation=' || e.habilitation_id, 'invoice=' || e.invoice_id, 'bill=' || e.bill_id, 'debtor=' || e.debtor_id,
        'import=' || e.import_id, 'thread=' || e.thread_id, 'rib=' || e.rib_id, 'establishment=' || e.establishment_id) AS links
    FROM audit_entry a LEFT JOIN event e ON e.organization_id = a.organization_id AND e.id = a.event_id
    WHERE a.position > ${after}::int ORDER BY a.position LIMIT ${batch}::int`;
  return rows.map(({ position, event_id: eventId, leaf, head, id, actor_id: actorId, ...event }) =>
    ({ position, eventId, leaf, head, event: id === null ? null : { id, actorId, ...event } }));
}

/** The chain's own row says where it ends. Entries beyond were added; places before were taken away. */
async function checkEnd(tx: Tx, reader: AuditReader): Promise<AuditFinding[]> {
  const end = await tx.auditChain.findFirst({ select: { length: true, head: true } });
  const length = end?.length ?? 0;
  const missing = placesBetween(reader.position, length);
  if (missing.length > 0) return missing;
  const holds = (end?.head ?? "") === reader.head && length === reader.position;
  return holds ? [] : [{ kind: "headBroken", position: null, act: null, detail: `${length}, ${reader.position}` }];
}

/**
 * Events that neither the chain holds nor anything holds for it, in one statement: a write or a sealing in between changes nothing. Then those that
 * both do, and those that stand at two places: the index that keeps them from it can be dropped.
 */
async function unlistedEvents(tx: Tx): Promise<AuditFinding[]> {
  const some = { select: { id: true, type: true }, orderBy: { id: "asc" }, take: findingsKept } as const;
  const unlisted = await tx.event.findMany({ where: { auditEntry: { is: null }, unsealed: { is: null } }, ...some });
  const twice = await tx.event.findMany({ where: { auditEntry: { isNot: null }, unsealed: { isNot: null } }, ...some });
  const doubled = await tx.auditEntry.groupBy({ by: ["eventId"], having: { eventId: { _count: { gt: 1 } } }, orderBy: { eventId: "asc" }, take: findingsKept });
  const finding = (kind: AuditFinding["kind"]) => ({ id, type }: { id: string; type: string | null }): AuditFinding => ({ kind, position: null, act: type, detail: id });
  return [...unlisted.map(finding("eventUnlisted")), ...twice.map(finding("sealedTwice")), ...doubled.map(({ eventId }) => finding("sealedTwice")({ id: eventId, type: null }))];
}
