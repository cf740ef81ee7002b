import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { oneAhead } from "@/lib/kernel/batches";
import type { Cell } from "@/lib/kernel/cell";
import { csvLine, csvStart } from "@/lib/kernel/csv";
import { dateAt } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import { xlsxStream } from "@/lib/platform/xlsx-stream";
import { exportedInvoices, type ExportedInvoice } from "./export-rows.queries";
import { exportTable, type ExportReader } from "./export-table";
import type { ExportFormat } from "./invoice.schema";
import { followedEstablishments, followedWithin, inboxWithin, type FollowedFilter, type InboxFilter } from "./invoice-list.queries";
import { recordExport } from "./record-export";

/** A table that is being written, and what it is called. */
export type ExportedTable = { readonly content: Readable; readonly fileName: string; readonly mediaType: string };

/** The inbox within a filter, as it is being read; who takes it away is kept first. Throws the refusal `forbidden` for those who do not read it. */
export async function exportInbox(scope: Scope, filter: InboxFilter, format: ExportFormat): Promise<ExportedTable> {
  await recordExport(scope, { list: "inbox", format, filter });
  return tableOf(scope, "agent", format, exportedInvoices(scope, filter, (tx) => inboxWithin(tx, scope, filter)));
}

/** The invoices of the establishments that the person follows, within a filter; it is kept first. Throws the refusal `forbidden` for a visitor. */
export async function exportFollowed(scope: Scope, filter: FollowedFilter, format: ExportFormat): Promise<ExportedTable> {
  await recordExport(scope, { list: "followed", format, filter });
  return tableOf(scope, "supplier", format, exportedInvoices(scope, filter, async (tx) => followedWithin(scope, await followedEstablishments(tx, scope), filter)));
}

const mediaTypes: Readonly<Record<ExportFormat, string>> = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };

function tableOf(scope: Scope, reader: ExportReader, format: ExportFormat, invoices: AsyncIterable<ExportedInvoice[]>): ExportedTable {
  const { head, title, widths, rowOf, fileName } = exportTable(scope, reader);
  const rows = rowsOf(oneAhead(invoices), rowOf);
  const content = format === "csv" ? Readable.from(linesOf(head, rows)) : xlsxStream({ title, head, widths, at: scope.now, rows });
  return { content, mediaType: mediaTypes[format], fileName: `${fileName}-${dateAt(scope.now, scope.organization.timeZone)}.${format}` };
}

/** Rows that are written at once: in between, the next ones are asked for, and other people's requests have their turn. */
const rowsWritten = 100;

async function* rowsOf(groups: AsyncIterable<ExportedInvoice[]>, rowOf: (invoice: ExportedInvoice) => Cell[]): AsyncGenerator<Cell[][]> {
  for await (const group of groups) {
    for (let start = 0; start < group.length; start += rowsWritten) {
      yield group.slice(start, start + rowsWritten).map(rowOf);
      await setImmediate();
    }
  }
}

async function* linesOf(head: readonly string[], groups: AsyncIterable<Cell[][]>): AsyncGenerator<Buffer> {
  yield Buffer.from(csvStart + csvLine(head));
  for await (const group of groups) yield Buffer.from(group.map(csvLine).join(""));
}
