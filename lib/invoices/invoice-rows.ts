import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import type { InvoiceKind, InvoiceState } from "./invoice";
import type { Currency } from "@/lib/kernel/money";

/** A row of any list of invoices, with the names of what it refers to. Amounts are minor units without a sign. */
export type ListedInvoice = {
  readonly id: string; readonly depositedAt: Date; readonly number: string; readonly kind: InvoiceKind; readonly grossAmount: bigint; readonly currency: Currency;
  readonly state: InvoiceState; readonly stateAt: Date; readonly payBy: Date | null; readonly establishment: string; readonly department: string | null;
  readonly assignee: string | null; readonly archiveNumber: string | null;
};

/** Rows by their identifiers, in their order, without those that there are not. In one statement: relation by relation, a page would cost twice as much. */
export const readRows = (tx: Tx, ids: readonly string[]): Promise<ListedInvoice[]> => tx.$queryRaw<ListedInvoice[]>`
  SELECT i.id, i.deposited_at AS "depositedAt", i.number, i.kind, i.gross_amount AS "grossAmount", i.currency, i.state, i.state_at AS "stateAt", i.pay_by AS "payBy",
    e.name AS establishment, s.name AS department, coalesce(a.name, a.email) AS assignee, n.archive_number AS "archiveNumber"
  FROM ${invoicesWithNames(ids)} ORDER BY asked.place`;

/** What follows `FROM`: invoices `i` by their identifiers, `asked.place` being their order, with their establishment, department, assignee and archive entry. */
export const invoicesWithNames = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
  unnest(${ids}::uuid[]) WITH ORDINALITY AS asked(id, place)
    JOIN invoice i ON i.id = asked.id
    JOIN establishment e ON e.organization_id = i.organization_id AND e.id = i.establishment_id
    LEFT JOIN department s ON s.organization_id = i.organization_id AND s.id = i.department_id
    LEFT JOIN account a ON a.id = i.assigned_to_id
    LEFT JOIN document d ON d.organization_id = i.organization_id AND d.invoice_id = i.id AND d.role = 'invoice'
    LEFT JOIN archive_entry n ON n.organization_id = i.organization_id AND n.document_id = d.id`;
