import type { Prisma } from "@/generated/prisma/client";
import type { DateText } from "@/lib/kernel/dates";
import { keysetOf, type SortOrder } from "@/lib/kernel/keyset";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { InvoiceKind, InvoiceState } from "./invoice";
import { invoicesWithNames } from "./invoice-rows";
import { narrowed, orderOf, type InvoiceFilter, type Within } from "./invoice-list";

/** Rows that are read at once: enough that the way to the database costs little, few enough to be held. */
const rowsAtOnce = 2_000;

/** Amounts are minor units without a sign, days are those of the organisation. */
export type ExportedInvoice = readonly [
  kind: InvoiceKind, number: string, issuedOn: DateText, dueOn: DateText | null, currency: string, net: number, tax: number, gross: number, approved: number | null, state: InvoiceState,
  stateAt: DateText, depositedAt: DateText, orderReference: string | null, receivingService: string | null, reasonCode: string | null, reason: string | null, payBy: DateText | null,
  paidOn: DateText | null, paymentReference: string | null, establishment: string, identifier: string, department: string | null, assignee: string | null, archiveNumber: string | null,
];

/**
 * Every invoice within a filter, in groups, by the day of their deposit whatever the list's own order, since that never changes: each is read once,
 * however long it takes. `within` says where the reader finds rows. Memory does not grow with their number.
 */
export async function* exportedInvoices(scope: Scope, filter: InvoiceFilter, within: (tx: Tx) => Promise<Within>): AsyncGenerator<ExportedInvoice[]> {
  const order = { ...orderOf({ ...filter, sort: "depositedAt" }), descending: filter.sort !== undefined || (filter.descending ?? true) };
  for (let after: string | undefined, more = true; more; ) {
    const read = await scope.read(async (tx) => {
      const ids = await idsOf(tx, filter, await within(tx), order, after);
      const last = ids.length === rowsAtOnce ? await tx.invoice.findFirst({ where: { id: ids.at(-1) }, select: { id: true, depositedAt: true } }) : null;
      return { rows: await rowsOf(tx, scope.organization, ids), last };
    });
    if (read.rows.length > 0) yield read.rows;
    more = read.last !== null;
    after = read.last ? `${read.last.depositedAt.getTime()}~${read.last.id}` : undefined;
  }
}

/** Without the places: to read two thousand instants costs as much as to find the rows. */
async function idsOf(tx: Tx, filter: InvoiceFilter, within: Within, order: SortOrder, after: string | undefined): Promise<string[]> {
  const { where, orderBy } = keysetOf<Prisma.InvoiceWhereInput, Prisma.InvoiceOrderByWithRelationInput>({ after }, order);
  const { branches, also } = await narrowed(tx, filter, within);
  if (branches.length === 0) return []; // Prisma takes an OR of nothing for no condition at all
  const found = await tx.invoice.findMany({ where: { AND: [{ OR: [...branches] }, where, ...also] }, orderBy, take: rowsAtOnce, select: { id: true } });
  return found.map(({ id }) => id);
}

/** Rows by their identifiers, in their order, with the names of what they refer to. As one text: read column by column, they would take three times as long. */
async function rowsOf(tx: Tx, { timeZone }: Scope["organization"], ids: readonly string[]): Promise<ExportedInvoice[]> {
  const [found] = await tx.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_array(
        i.kind, i.number, i.issued_on, i.due_on, i.currency, i.net_amount, i.tax_amount, i.gross_amount, i.approved_amount, i.state,
        (i.state_at AT TIME ZONE ${timeZone})::date, (i.deposited_at AT TIME ZONE ${timeZone})::date, i.order_reference, i.receiving_service, i.reason_code, i.reason, i.pay_by,
        i.paid_on, i.payment_reference, e.name, e.identifier, s.name, coalesce(a.name, a.email), n.archive_number
      ) ORDER BY asked.place)::text AS rows
    FROM ${invoicesWithNames(ids)}`;
  return JSON.parse(found?.rows ?? "[]") as ExportedInvoice[];
}
