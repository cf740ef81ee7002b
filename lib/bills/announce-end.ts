import type { Prisma } from "@/generated/prisma/client";
import { dateAt, daysLater, fromDateColumn, toDateColumn } from "@/lib/kernel/dates";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { BillEvent } from "./bill.events";
import { mayAnnounceEnds } from "./bill.policy";
import { accountIdSchema } from "./bill.schema";

/** So many days before its last one, the end of an original's availability is announced. */
const daysBefore = 30;
const batch = 500;

/**
 * One message to one person for all their originals that will soon stop being available and were not announced yet. Gives how many those are: none
 * when there is nothing to tell, or another job has told it.
 */
export const announceEnd = operation({
  name: "bill.announce-end",
  input: accountIdSchema,
  load: ({ read }, { accountId }) => read((tx) => tx.account.findFirst({ where: { id: accountId, state: "active" }, select: { id: true } })),
  may: mayAnnounceEnds,
  run: (scope, _input, { id: accountId }) => scope.commit(async ({ tx, emit }): Promise<number> => {
    const where = endingOf(scope, { accountId });
    const first = await tx.document.findFirst({ where, orderBy: { retainUntil: "asc" }, select: { retainUntil: true } });
    if (!first) return 0;
    const { bill, ...documents } = where;
    const bills = { ...bill, documents: { some: documents } };
    const { _min, _max } = await tx.bill.aggregate({ where: bills, _min: { issuedOn: true }, _max: { issuedOn: true } });
    const { count } = await tx.bill.updateMany({ where: bills, data: { endAnnouncedAt: scope.now } });
    const [until, from, to] = [first.retainUntil, _min.issuedOn ?? scope.now, _max.issuedOn ?? scope.now].map(fromDateColumn) as [string, string, string];
    if (count > 0) await emit({ type: "bill.end-announced", accountId, payload: { count, until, from, to } } satisfies BillEvent);
    return count;
  }),
});

/** Tells everybody in the organisation whose originals will soon stop being available. Gives how many people were told. */
export async function announceEnds(scope: Scope): Promise<number> {
  let told = 0;
  for (let after: Key | null = null, found = await endingAfter(scope, null); found.length > 0; found = await endingAfter(scope, after)) {
    const people = new Set(found.flatMap(({ bill }) => bill?.accountId ?? []));
    for (const accountId of people) if ((await announceEnd(scope, { accountId })) > 0) told += 1;
    after = found.at(-1) ?? null;
  }
  return told;
}

type Key = { readonly retainUntil: Date; readonly id: string };

const endingAfter = (scope: Scope, after: Key | null) => scope.read((tx) => {
  const beyond = after ? { retainUntil: { gte: after.retainUntil }, OR: [{ retainUntil: { gt: after.retainUntil } }, { id: { gt: after.id } }] } : {};
  return tx.document.findMany({
    where: { AND: [endingOf(scope, { account: { state: "active" } }), beyond] }, orderBy: [{ retainUntil: "asc" }, { id: "asc" }], take: batch,
    select: { id: true, retainUntil: true, bill: { select: { accountId: true } } },
  });
});

/** Originals within their last days whose end was not announced. */
function endingOf({ now, organization }: Scope, whose: Prisma.BillWhereInput) {
  const day = (instant: Date) => toDateColumn(dateAt(instant, organization.timeZone));
  const retainUntil = { gte: day(now), lte: day(daysLater(now, daysBefore)) };
  return { role: "bill", retainUntil, bill: { ...whose, withdrawnAt: null, endAnnouncedAt: null } } satisfies Prisma.DocumentWhereInput;
}
