import type { Prisma } from "@/generated/prisma/client";
import { debtorName } from "@/lib/debtors/debtor";
import { maskedIban } from "@/lib/kernel/iban";
import type { Currency } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db";
import { isOfTheDesk, subjectKinds, type AuditItem, type Subject, type SubjectKind, type Who } from "./audit";
import { changesOf, detailOf, factsOf } from "./journal-facts";

/** What is read of an event for the journal. */
export const eventColumns = {
  id: true, type: true, at: true, actorId: true, origin: true, accountId: true, payload: true,
  invoiceId: true, ribId: true, habilitationId: true, billId: true, debtorId: true, importId: true, threadId: true, establishmentId: true,
  invoice: { select: { number: true, currency: true } }, rib: { select: { iban: true } }, habilitation: { select: { reference: true } }, bill: { select: { number: true, currency: true } },
  debtor: { select: { lastName: true, firstName: true } }, import: { select: { fileName: true } }, thread: { select: { reference: true } }, establishment: { select: { name: true } },
  auditEntry: { select: { position: true } },
} as const satisfies Prisma.EventSelect;
export type EventRow = Prisma.EventGetPayload<{ select: typeof eventColumns }>;

type Person = { readonly id: string; readonly name: string; readonly email: string };
type People = ReadonlyMap<string, Person>;

/** Events as the journal says them, with the names of people as they are now. */
export async function itemsOf(tx: Tx, rows: readonly EventRow[]): Promise<AuditItem[]> {
  const people = await peopleOf(tx, rows);
  return rows.map((row) => itemOf(row, people));
}

async function peopleOf(tx: Tx, rows: readonly EventRow[]): Promise<People> {
  const ids = [...new Set(rows.flatMap(({ actorId, accountId }) => [actorId, accountId]))].filter((id) => id !== null);
  const accounts = ids.length === 0 ? [] : await tx.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, email: true } });
  return new Map(accounts.map(({ id, name, email }) => [id, { id, name: name ?? email, email }]));
}

function itemOf(row: EventRow, people: People): AuditItem {
  const { id, type, at, origin, actorId, accountId, payload } = row;
  const person = accountId !== null && accountId !== actorId ? people.get(accountId) : undefined;
  const currency = (row.invoice?.currency ?? row.bill?.currency ?? null) as Currency | null;
  return {
    id, type, at, origin, currency, who: whoOf(row, people), subject: subjectOf(row), person: person ? { id: person.id, name: person.name } : null, detail: detailOf(payload),
    changes: changesOf(type, payload), facts: factsOf(payload), position: row.auditEntry?.position ?? null,
  };
}

/** A request has an address; without one, or a person, it was the desk. */
function whoOf({ actorId, origin }: EventRow, people: People): Who {
  if (actorId === null) return { kind: origin === null || isOfTheDesk(origin) ? "desk" : "visitor" };
  return { kind: "person", ...(people.get(actorId) ?? { id: actorId, name: actorId, email: "" }) };
}

const namings: Readonly<Record<SubjectKind, (row: EventRow) => [id: string | null, name: string | undefined]>> = {
  invoice: ({ invoiceId, invoice }) => [invoiceId, invoice?.number],
  rib: ({ ribId, rib }) => [ribId, rib ? maskedIban(rib.iban) : undefined],
  habilitation: ({ habilitationId, habilitation }) => [habilitationId, habilitation?.reference],
  bill: ({ billId, bill }) => [billId, bill?.number],
  debtor: ({ debtorId, debtor }) => [debtorId, debtor ? debtorName(debtor) : undefined],
  import: ({ importId, import: file }) => [importId, file?.fileName],
  thread: ({ threadId, thread }) => [threadId, thread?.reference],
  establishment: ({ establishmentId, establishment }) => [establishmentId, establishment?.name],
};

function subjectOf(row: EventRow): Subject | null {
  for (const kind of subjectKinds) {
    const [id, name] = namings[kind](row);
    if (id !== null) return { kind, id, name: name ?? id };
  }
  return null;
}
