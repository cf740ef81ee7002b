import type { Prisma } from "@/generated/prisma/client";
import { daysLater, fromDateColumn, startOfDay, toDateColumn, type DateText } from "@/lib/kernel/dates";
import { beginningWith, searchedWords } from "@/lib/kernel/search-words";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { actsOfRoom, type SubjectKind } from "./audit";
import type { JournalFilter } from "./audit.schema";

/** Subjects that a search leads to, of each kind: one that finds more is too wide to mean somebody's acts. */
const mostFound = 50;

const columnOf = {
  invoice: "invoiceId", rib: "ribId", habilitation: "habilitationId", bill: "billId", debtor: "debtorId", import: "importId", thread: "threadId", establishment: "establishmentId",
} as const satisfies Record<SubjectKind, keyof Prisma.EventWhereInput>;

/** The events that a filter lets through. */
export async function conditionsOf(tx: Tx, { organization }: Pick<Scope, "organization">, filter: JournalFilter): Promise<Prisma.EventWhereInput[]> {
  const { room, act, person, desk, subject, search } = filter;
  return [
    ...(act ? [{ type: act }] : room ? [{ type: { in: actsOfRoom(room) } }] : []),
    ...(person ? [{ OR: [{ actorId: person }, { accountId: person }] }] : []),
    ...(desk ? [{ actorId: null, OR: [{ origin: null }, { origin: beginningWith("job ") }, { origin: beginningWith("command ") }] }] : []),
    ...(subject ? [{ [columnOf[subject.kind]]: subject.id }] : []),
    ...periodOf(filter, organization.timeZone),
    ...(search ? [await searchOf(tx, search)] : []),
  ];
}

function periodOf({ from, to }: JournalFilter, timeZone: string): Prisma.EventWhereInput[] {
  const dayAfter = (day: DateText) => fromDateColumn(daysLater(toDateColumn(day), 1));
  return [...(from ? [{ at: { gte: startOfDay(from, timeZone) } }] : []), ...(to ? [{ at: { lt: startOfDay(dayAfter(to), timeZone) } }] : [])];
}

type Found = { readonly id: string };
const idsOf = (rows: readonly Found[]) => ({ in: rows.map(({ id }) => id) });

/**
 * Acts of the people, and about the things, that have what was typed: words of an invoice, a bill or a debtor, a whole e-mail address, a reference, an
 * archive number, a SIRET.
 */
async function searchOf(tx: Tx, typed: string): Promise<Prisma.EventWhereInput> {
  const words = searchedWords(typed).map((word) => ({ words: { some: { word: beginningWith(word) } } }));
  const exact = typed.trim();
  const some = { select: { id: true }, take: mostFound } as const;
  const found = words.length === 0 ? nobody : {
    invoices: await tx.invoice.findMany({ where: { AND: words }, ...some }),
    bills: await tx.bill.findMany({ where: { AND: words }, ...some }),
    debtors: await tx.debtor.findMany({ where: { AND: words }, ...some }),
  };
  const establishments = await tx.establishment.findMany({ where: { identifier: exact.replace(/\s/g, "") }, ...some });
  const habilitations = await tx.habilitation.findMany({ where: { reference: exact.toUpperCase() }, ...some });
  const threads = await tx.messageThread.findMany({ where: { reference: exact.toUpperCase() }, ...some });
  const accounts = await accountsOf(tx, exact);
  const archived = await tx.archiveEntry.findFirst({ where: { archiveNumber: exact.toUpperCase() }, select: { document: { select: { invoiceId: true, billId: true, habilitationId: true, ribId: true } } } });
  const owner = Object.entries(archived?.document ?? {}).find(([, id]) => id !== null);
  return { OR: [
    { invoiceId: idsOf(found.invoices) }, { billId: idsOf(found.bills) }, { debtorId: idsOf(found.debtors) }, { establishmentId: idsOf(establishments) },
    { habilitationId: idsOf(habilitations) }, { threadId: idsOf(threads) }, { actorId: idsOf(accounts) }, { accountId: idsOf(accounts) }, ...(owner ? [{ [owner[0]]: owner[1] }] : []),
  ] };
}
const nobody = { invoices: [], bills: [], debtors: [] };

/** Accounts are the whole installation's: only one whose whole address is typed is looked for, and only its acts here are read. */
const accountsOf = (tx: Tx, typed: string): Promise<Found[]> =>
  typed.includes("@") ? tx.account.findMany({ where: { email: typed.toLowerCase() }, select: { id: true }, take: 1 }) : Promise.resolve([]);
