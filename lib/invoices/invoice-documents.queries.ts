import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";

/** A file of an invoice as the archive keeps it. */
export type ArchivedFile = {
  readonly role: string;
  readonly archiveNumber: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly signed: boolean;
  readonly damaged: boolean;
  /** URN of the Factur-X profile that the file itself names. */
  readonly profile: string | null;
  readonly receivedAt: Date;
  readonly retainUntil: DateText;
  /** False until the stamped copy has been made. */
  readonly stamped: boolean;
};

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
