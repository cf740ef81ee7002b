import type { ArchivedFile } from "@/lib/documents/document";
import { fromDateColumn } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";

const columns = {
  role: true, fileName: true, mediaType: true, bytes: true, sha256: true, pages: true, signed: true, damaged: true, profile: true, receivedAt: true, retainUntil: true,
  entry: { select: { archiveNumber: true, position: true } }, copies: { select: { sha256: true }, take: 1 },
} as const;

/** The files of an invoice in the order of the archive. */
export async function readDocuments(tx: Tx, invoiceId: string): Promise<ArchivedFile[]> {
  const rows = await tx.document.findMany({ where: { invoiceId, entry: { isNot: null } }, select: columns, orderBy: { entry: { position: "asc" } } });
  return rows.map(({ entry, copies, retainUntil, ...row }) => ({
    ...row, archiveNumber: entry?.archiveNumber ?? "", retainUntil: fromDateColumn(retainUntil), stamped: copies.length > 0,
  }));
}
