import { dateAt, yearsLater } from "@/lib/kernel/dates";
import type { Tx } from "./db";
import { newId } from "./bulk";
import type { Scope } from "./scope";

/** An original of a bill whose bytes are in the archive already. */
export type BillOriginal = {
  readonly billId: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number | null;
  readonly signed: boolean;
  readonly damaged: boolean;
  readonly profile: string | null;
};

/** In a commit: writes the documents of bills, many at once. They are kept as long as citizens' documents are. Gives their ids, in order. */
export async function createBillDocuments(tx: Tx, { organization, now }: Pick<Scope, "organization" | "now">, originals: readonly BillOriginal[]): Promise<string[]> {
  const rows = originals.map(({ billId, fileName, ...facts }) => ({ id: newId(), bill_id: billId, file_name: fileName, ...facts }));
  const retainUntil = yearsLater(dateAt(now, organization.timeZone), organization.citizenRetentionYears);
  await tx.$executeRaw`
    INSERT INTO document (organization_id, id, role, file_name, media_type, bytes, sha256, pages, signed, damaged, profile, received_at, retain_until, bill_id)
    SELECT ${organization.id}::uuid, r.id, 'bill', r.file_name, 'application/pdf', r.bytes, r.sha256, r.pages, r.signed, r.damaged, r.profile, ${now}::timestamptz, ${retainUntil}::date, r.bill_id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, bill_id uuid, file_name text, bytes int, sha256 text, pages int, signed boolean, damaged boolean, profile text)`;
  return rows.map(({ id }) => id);
}

/** In a commit, as its last statement: says in the chain that documents were withdrawn. Their bytes go by retention alone. Gives how many. */
export async function appendWithdrawals(tx: Tx, { organization, now }: Pick<Scope, "organization" | "now">, documentIds: readonly string[]): Promise<number> {
  if (documentIds.length === 0) return 0;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT position FROM append_archive_withdrawals(${organization.id}::uuid, ${now}::timestamptz, ${[...documentIds]}::uuid[])`;
  return rows.length;
}

/** Which of some contents an import under way has archived, or is about to, for bills that it has not written yet. */
export const archivedForImports = (tx: Tx, { organization }: Pick<Scope, "organization">, hashes: readonly string[]): Promise<{ sha256: string }[]> =>
  hashes.length === 0 ? Promise.resolve([]) : tx.$queryRaw<{ sha256: string }[]>`
    SELECT DISTINCT l.file->>'sha256' AS sha256 FROM bill_import i
    JOIN bill_import_line l ON l.organization_id = i.organization_id AND l.import_id = i.id AND l.state = 'new'
    WHERE i.organization_id = ${organization.id}::uuid AND i.state = 'running' AND l.file->>'sha256' = ANY (${[...hashes]}::text[])`;
