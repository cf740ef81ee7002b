import type { Prisma } from "@/generated/prisma/client";
import { livingRight } from "@/lib/habilitations/habilitation";
import { isSignedIn } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import type { InvoiceKind } from "@/lib/invoices/invoice";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { concernText, type Concern, type ConcernView, type MessageView, type ThreadItem, type ThreadState } from "./message";
import { isOwnConcern } from "./own-concern";
import { concernColumns, concernOf, messagesOf } from "./thread-view";

const itemColumns = { id: true, reference: true, subject: true, name: true, state: true, lastAt: true } as const;
const latestFirst = { column: "lastAt", holds: "instant", descending: true } as const;

/** The threads of whoever is signed in, latest first. */
export async function myThreads({ read, actor }: Scope, page: PageRequest): Promise<Page<ThreadItem>> {
  if (!isSignedIn(actor)) throw new Refusal("forbidden", "forbidden");
  const { where, ...rows } = keysetOf<Prisma.MessageThreadWhereInput, Prisma.MessageThreadOrderByWithRelationInput>(page, latestFirst);
  const threads = await read((tx) => tx.messageThread.findMany({ where: { accountId: actor.accountId, ...where }, ...rows, select: itemColumns }));
  return pageOf(threads.map((row) => ({ ...row, state: row.state as ThreadState })), page, latestFirst);
}

export type MyThread = ThreadItem & {
  readonly concern: ConcernView | null;
  /** The bill or invoice is still theirs: its page opens. */
  readonly opensConcern: boolean;
  readonly messages: readonly MessageView[];
};

/** One's own thread; another's is not there (`notFound`). */
export const myThread = (scope: Scope, id: string): Promise<MyThread> =>
  scope.read(async (tx) => {
    const { actor } = scope;
    const mine = isSignedIn(actor) && isId(id) ? { id, accountId: actor.accountId } : null;
    const row = mine && (await tx.messageThread.findFirst({ where: mine, select: { ...itemColumns, ...concernColumns } }));
    if (!row) throw new Refusal("not-found", "notFound");
    const { bill, invoice, ...thread } = row;
    const concern = concernOf({ bill, invoice });
    const opensConcern = concern !== null && (await isOwnConcern(tx, scope, mine.accountId, concern));
    return { ...thread, state: row.state as ThreadState, concern, opensConcern, messages: await messagesOf(tx, id, { names: false }) };
  });

/** A bill or an invoice that a message may be about, to be chosen. */
export type ConcernChoice = { readonly value: string; readonly number: string } & ({ readonly kind: "bill"; readonly subject: string } | { readonly kind: "invoice"; readonly invoiceKind: InvoiceKind });
export type ContactChoices = { readonly choices: readonly ConcernChoice[]; readonly chosen: string };

const choicesOfAKind = 10;
const billColumns = { id: true, number: true, subject: true } as const;
const invoiceColumns = { id: true, number: true, kind: true } as const;

/**
 * What the form of « Contact » offers to whoever is signed in: their latest bills and invoices, and first the one that they come from, if it
 * is theirs. Nothing to a visitor.
 */
export async function contactChoices(scope: Scope, from: Concern | null): Promise<ContactChoices> {
  const { read, actor } = scope;
  if (!isSignedIn(actor)) return { choices: [], chosen: "" };
  const { accountId } = actor;
  return read(async (tx) => {
    const wanted = from && isId(from.id) && (await isOwnConcern(tx, scope, accountId, from)) ? from : null;
    const latest = [...(await latestBills(tx, accountId)), ...(await latestInvoices(tx, scope, accountId))];
    const chosen = wanted ? concernText(wanted) : "";
    if (wanted === null || latest.some(({ value }) => value === chosen)) return { choices: latest, chosen };
    return { choices: [...(await oneChoice(tx, wanted)), ...latest], chosen };
  });
}

const asBill = ({ id, number, subject }: { id: string; number: string; subject: string }): ConcernChoice => ({ value: concernText({ kind: "bill", id }), kind: "bill", number, subject });
const asInvoice = ({ id, number, kind }: { id: string; number: string; kind: string }): ConcernChoice => ({ value: concernText({ kind: "invoice", id }), kind: "invoice", number, invoiceKind: kind as InvoiceKind });

const latestBills = async (tx: Tx, accountId: string): Promise<ConcernChoice[]> =>
  (await tx.bill.findMany({ where: { accountId, withdrawnAt: null }, orderBy: [{ issuedOn: "desc" }, { id: "desc" }], take: choicesOfAKind, select: billColumns })).map(asBill);

async function latestInvoices(tx: Tx, scope: Scope, accountId: string): Promise<ConcernChoice[]> {
  const acting = await tx.habilitation.findMany({ where: { ...livingRight(scope), accountId, establishmentId: { not: null } }, select: { establishmentId: true } });
  const establishments = acting.flatMap(({ establishmentId }) => establishmentId ?? []);
  if (establishments.length === 0) return [];
  const where = { establishmentId: { in: establishments } };
  return (await tx.invoice.findMany({ where, orderBy: [{ depositedAt: "desc" }, { id: "desc" }], take: choicesOfAKind, select: invoiceColumns })).map(asInvoice);
}

async function oneChoice(tx: Tx, { kind, id }: Concern): Promise<ConcernChoice[]> {
  if (kind === "bill") return (await tx.bill.findMany({ where: { id }, select: billColumns })).map(asBill);
  return (await tx.invoice.findMany({ where: { id }, select: invoiceColumns })).map(asInvoice);
}
