import type { Prisma } from "@/generated/prisma/client";
import { livingRight } from "@/lib/habilitations/habilitation";
import { dateAt, daysLater, fromDateColumn, startOfDay, toDateColumn, type DateText } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import type { Page } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { invoiceStates, type InvoiceKind, type InvoiceListItem } from "./invoice";
import { itemOf, listInvoices, neighboursIn, type InvoiceFilter, timedStates, type Within } from "./invoice-list";
import { readRows, type ListedInvoice } from "./invoice-rows";
import { decisionEvents } from "./invoice.events";
import { mayReadInbox } from "./invoice.policy";

/** `payBy`: when the payment is to be expected at the latest, while the payment clock runs. */
export type SupplierInvoice = InvoiceListItem & { readonly payBy: DateText | null };
export type SupplierInvoices = Page<SupplierInvoice> & { readonly establishments: readonly { readonly id: string; readonly name: string }[] };

const nobody = "00000000-0000-0000-0000-000000000000";

/** What the establishment's people narrow their list by, as agents do theirs. */
export type FollowedFilter = InvoiceFilter & Pick<InboxFilter, "kind" | "amount" | "deposited">;

/** « Suivi »: invoices of the establishments for which the person is habilitated, latest first unless they choose otherwise. */
export const supplierInvoices = (scope: Scope, filter: FollowedFilter): Promise<SupplierInvoices> =>
  scope.read(async (tx) => {
    const establishments = await followedEstablishments(tx, scope);
    const within = followedWithin(scope, establishments, filter);
    const { items, ...page } = within.branches.length > 0 ? await listInvoices(tx, filter, within) : empty;
    return { establishments, ...page, items: items.map((row) => ({ ...itemOf(row), payBy: row.payBy && fromDateColumn(row.payBy) })) };
  });
const empty: Page<ListedInvoice> = { items: [], previous: null, next: null };

/** Establishments whose invoices the person follows, by name. */
export const followedEstablishments = (tx: Tx, scope: Scope): Promise<{ id: string; name: string }[]> => tx.establishment.findMany({
  where: { habilitations: { some: { accountId: scope.actor.accountId ?? nobody, ...livingRight(scope) } } }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }],
});

/** Where the rows of « Suivi » are: a reading for each of the establishments that are asked for, and for each state. */
export const followedWithin = (scope: Scope, establishments: readonly { readonly id: string }[], filter: FollowedFilter): Within => ({
  also: soughtBy(scope, filter),
  branches: establishments.filter(({ id }) => !filter.establishmentId || id === filter.establishmentId)
    .flatMap(({ id: establishmentId }) => filter.states?.map((state) => ({ establishmentId, state })) ?? [{ establishmentId }]),
});
/** What holds of each row, by either side's list. */
const soughtBy = (scope: Scope, filter: FollowedFilter): Prisma.InvoiceWhereInput[] =>
  [ofAmount(filter), depositedWithin(scope, filter), ...(filter.kind ? [{ kind: filter.kind }] : [])];

/**
 * `departmentId`: `mine` are those in which the reader works. `assignee`: the reader, anybody, or an account. For both, null is nobody's. Amounts are minor
 * units of `currency`, days are those of the organisation, both ends in.
 */
export type InboxFilter = InvoiceFilter & {
  readonly departmentId?: string | null;
  readonly assignee?: string | null;
  readonly kind?: InvoiceKind;
  readonly amount?: { readonly from?: number; readonly to?: number };
  readonly deposited?: { readonly from?: DateText; readonly to?: DateText };
  readonly paid?: { readonly from?: DateText; readonly to?: DateText };
  /** Decided on that day or later. */
  readonly decidedFrom?: DateText;
  readonly late?: boolean;
};

/** A row for agents. `daysLeft` counts from today, negative when late; null while the payment clock is stopped or over. */
export type InboxItem = InvoiceListItem & {
  readonly department: string | null; readonly assignee: string | null; readonly stateAt: Date; readonly payBy: DateText | null; readonly daysLeft: number | null;
};

/**
 * The agents' inbox: every establishment's invoices. Throws the refusal `forbidden` for those who do not read it.
 */
export const inboxInvoices = (scope: Scope, filter: InboxFilter): Promise<Page<InboxItem>> => {
  if (!mayReadInbox(scope.actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => {
    const { items, ...page } = await listInvoices(tx, filter, await inboxWithin(tx, scope, filter));
    return { ...page, items: items.map((row) => inboxItemOf(scope, row)) };
  });
};

/** The invoices before and after one in the same list; null where there is none. Throws the refusal `forbidden` as the inbox does. */
export const inboxNeighbours = (scope: Scope, filter: InboxFilter, id: string): Promise<{ previous: string | null; next: string | null }> => {
  if (!mayReadInbox(scope.actor)) throw new Refusal("forbidden", "forbidden");
  return scope.read(async (tx) => (isId(id) ? neighboursIn(tx, filter, await inboxWithin(tx, scope, filter), id) : { previous: null, next: null }));
};

/** The name of an establishment by which the inbox is narrowed. Null where there is none such, or for those who do not read the inbox. */
export const establishmentName = (scope: Scope, id: string): Promise<string | null> =>
  scope.read(async (tx) => (mayReadInbox(scope.actor) && isId(id) ? ((await tx.establishment.findFirst({ where: { id }, select: { name: true } }))?.name ?? null) : null));

/** Rows of the inbox by their identifiers. For a reader whom `mayReadInbox` has let in. */
export const inboxRows = async (tx: Tx, scope: Scope, ids: readonly string[]): Promise<InboxItem[]> => (await readRows(tx, ids)).map((row) => inboxItemOf(scope, row));

function inboxItemOf({ now, organization }: Scope, row: ListedInvoice): InboxItem {
  const today = toDateColumn(dateAt(now, organization.timeZone)).getTime();
  return {
    ...itemOf(row), stateAt: row.stateAt, department: row.department, assignee: row.assignee,
    payBy: row.payBy && fromDateColumn(row.payBy), daysLeft: row.payBy && Math.round((row.payBy.getTime() - today) / 86_400_000),
  };
}

/** Where the rows of the inbox are, for a reader whom `mayReadInbox` has let in. */
export async function inboxWithin(tx: Tx, scope: Scope, filter: InboxFilter): Promise<Within> {
  const also: Prisma.InvoiceWhereInput[] = [ofAssignee(scope, filter), ...soughtBy(scope, filter), ofPaid(filter), ofDecision(scope, filter)];
  if (filter.establishmentId) also.push({ establishmentId: filter.establishmentId });
  if (filter.late) also.push({ payBy: { lt: toDateColumn(dateAt(scope.now, scope.organization.timeZone)) } });
  const states = byState(filter);
  const departments = await ofDepartments(tx, scope, filter, states.length === 1);
  return { branches: departments.flatMap((department) => states.map((state) => ({ ...department, ...state }))), also };
}

/** `apart`: those of the reader, each by itself, since their index gives the order in one of them. None for one who works in none and asks for theirs. */
async function ofDepartments(tx: Tx, { actor }: Scope, { departmentId }: InboxFilter, apart: boolean): Promise<Prisma.InvoiceWhereInput[]> {
  if (departmentId !== mine) return [departmentId === undefined ? {} : { departmentId }];
  const own = (await tx.departmentMember.findMany({ where: { accountId: actor.accountId ?? nobody }, select: { departmentId: true } })).map((row) => row.departmentId);
  return apart ? own.map((id) => ({ departmentId: id })) : own.length > 0 ? [{ departmentId: { in: own } }] : [];
}
const mine = "mine";

/**
 * A reading for each state where the index of states gives the order: searched in one condition, what waits among what is long paid would be looked for row
 * by row. One condition where another index finds few rows.
 */
function byState({ states: asked, sort = "depositedAt", search, late }: InboxFilter): Prisma.InvoiceWhereInput[] {
  const states = late || (asked && sort === "payBy") ? (asked ?? invoiceStates).filter((state) => timedStates.includes(state)) : asked;
  const inOrder = sort === "stateAt" || sort === "depositedAt";
  if (inOrder && (states || (sort === "stateAt" && !search))) return (states ?? invoiceStates).map((state) => ({ state }));
  return [states ? { state: { in: [...states] } } : {}];
}

const ofAssignee = ({ actor }: Scope, { assignee }: InboxFilter): Prisma.InvoiceWhereInput => {
  if (assignee === undefined) return {};
  return { assignedToId: assignee === "somebody" ? { not: null } : assignee === "me" ? (actor.accountId ?? nobody) : assignee };
};
const ofAmount = ({ amount = {} }: InboxFilter): Prisma.InvoiceWhereInput =>
  amount.from === undefined && amount.to === undefined ? {} : { grossAmount: { gte: amount.from, lte: amount.to } };

/** Deposited on those days of the organisation, both in. */
export function depositedWithin({ organization: { timeZone } }: Scope, { deposited = {} }: Pick<InboxFilter, "deposited">): Prisma.InvoiceWhereInput {
  const { from, to } = deposited;
  if (!from && !to) return {};
  const nextDay = to && fromDateColumn(daysLater(toDateColumn(to), 1));
  return { depositedAt: { ...(from ? { gte: startOfDay(from, timeZone) } : {}), ...(nextDay ? { lt: startOfDay(nextDay, timeZone) } : {}) } };
}

const ofPaid = ({ paid = {} }: InboxFilter): Prisma.InvoiceWhereInput =>
  (paid.from || paid.to ? { paidOn: { ...(paid.from ? { gte: toDateColumn(paid.from) } : {}), ...(paid.to ? { lte: toDateColumn(paid.to) } : {}) } } : {});

const ofDecision = ({ organization: { timeZone } }: Scope, { decidedFrom }: InboxFilter): Prisma.InvoiceWhereInput =>
  (decidedFrom ? { events: { some: { type: { in: decisionEvents }, at: { gte: startOfDay(decidedFrom, timeZone) } } } } : {});
