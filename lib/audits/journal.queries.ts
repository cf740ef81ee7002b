import { agentRoles } from "@/lib/kernel/actor";
import type { Prisma } from "@/generated/prisma/client";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { AuditItem } from "./audit";
import { mayReadJournal } from "./audit.policy";
import type { JournalFilter } from "./audit.schema";
import { conditionsOf } from "./journal-conditions";
import { eventColumns, itemsOf } from "./journal-rows";

const order = { column: "at", holds: "instant", descending: true } as const;

/** The journal, latest first, 25 by key. Throws the refusal `forbidden` for those who do not read it. */
export const journal = (scope: Scope, filter: JournalFilter, request: PageRequest = {}): Promise<Page<AuditItem>> => {
  if (!mayReadJournal(scope.actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => {
    const { where, orderBy, take } = keysetOf<Prisma.EventWhereInput, Prisma.EventOrderByWithRelationInput>(request, order);
    const narrowed = await conditionsOf(tx, scope, filter);
    const rows = await tx.event.findMany({ where: { AND: [where, ...narrowed] }, orderBy, take, select: eventColumns });
    const { items, ...page } = pageOf(rows, request, order);
    return { items: await itemsOf(tx, items), ...page };
  });
};

/** Names of what a filter says by identifiers; null for what is not there. Throws the refusal `forbidden` as the journal does. */
export const filterNames = (scope: Scope, { person, subject }: JournalFilter): Promise<{ person: string | null; subject: string | null }> => {
  if (!mayReadJournal(scope.actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => {
    const acted = person && (await tx.event.findFirst({ where: { OR: [{ actorId: person }, { accountId: person }] }, select: { id: true } }));
    const account = acted && (await tx.account.findFirst({ where: { id: person }, select: { name: true, email: true } }));
    const row = subject && (await tx.event.findFirst({ where: { AND: await conditionsOf(tx, scope, { subject }) }, select: eventColumns }));
    const [item] = row ? await itemsOf(tx, [row]) : [];
    return { person: account ? (account.name ?? account.email) : null, subject: item?.subject?.id === subject?.id ? (item?.subject?.name ?? null) : null };
  });
};

/** Agents of the organisation, by name, to choose among. Throws the refusal `forbidden` as the journal does. */
export const agentsOf = (scope: Scope): Promise<{ id: string; name: string }[]> => {
  if (!mayReadJournal(scope.actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => {
    const held = await tx.membership.findMany({ where: { organizationId: scope.organization.id, role: { in: [...agentRoles] } }, distinct: ["accountId"], select: { account: { select: { id: true, name: true, email: true } } } });
    return held.map(({ account: { id, name, email } }) => ({ id, name: name ?? email })).sort((one, other) => one.name.localeCompare(other.name));
  });
};

const batch = 500;

/** The same from its latest act to its first, some hundreds at a time. Throws the refusal `forbidden` as the journal does. */
export async function* journalBatches(scope: Scope, filter: JournalFilter): AsyncIterable<AuditItem[]> {
  if (!mayReadJournal(scope.actor)) throw new Refusal("forbidden", "forbidden");
  for (let last: { at: Date; id: string } | undefined = undefined; ;) {
    const beyond: Prisma.EventWhereInput[] = last ? [{ at: { lte: last.at }, OR: [{ at: { lt: last.at } }, { id: { lt: last.id } }] }] : [];
    const items: AuditItem[] = await scope.read(async (tx) => itemsOf(tx, await tx.event.findMany({
      where: { AND: [...beyond, ...(await conditionsOf(tx, scope, filter))] }, orderBy: [{ at: "desc" }, { id: "desc" }], take: batch, select: eventColumns,
    })));
    if (items.length > 0) yield items;
    if (items.length < batch) return;
    last = items.at(-1);
  }
}
