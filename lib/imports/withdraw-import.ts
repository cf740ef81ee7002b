import type { BillEvent } from "@/lib/bills/bill.events";
import { appendWithdrawals } from "@/lib/platform/archive-bills";
import { recordEvents } from "@/lib/platform/bulk";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { mayWorkOnImports } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";

const billsAtOnce = 200;

/** After an import was taken back: its bills lose their words, and the archive's chain says that their originals were withdrawn. Run again, it goes on. */
export const withdrawImport = operation({
  name: "import.withdraw",
  input: importIdSchema,
  load: loadImport,
  may: mayWorkOnImports,
  async run(scope, { importId }, { state }): Promise<void> {
    if (state !== "taken-back") return;
    let last: string | null = "00000000-0000-0000-0000-000000000000";
    while (last !== null) last = await withdrawSome(scope, importId, last);
  },
});

type Withdrawn = { readonly id: string; readonly number: string; readonly document_id: string };

/** Gives the last bill that it dealt with; null: none is left. The import's row is held, so that two jobs at once withdraw nothing twice. */
function withdrawSome(scope: Scope, importId: string, after: string): Promise<string | null> {
  const { organization } = scope;
  return scope.commit(async ({ tx }) => {
    await tx.$queryRaw`SELECT 1 FROM bill_import WHERE organization_id = ${organization.id}::uuid AND id = ${importId}::uuid FOR NO KEY UPDATE`;
    const bills = await tx.$queryRaw<Withdrawn[]>`
      SELECT b.id, b.number, d.id AS document_id FROM bill b
      JOIN document d ON d.organization_id = b.organization_id AND d.bill_id = b.id
      WHERE b.organization_id = ${organization.id}::uuid AND b.import_id = ${importId}::uuid AND b.id > ${after}::uuid
        AND NOT EXISTS (SELECT FROM archive_withdrawal w WHERE w.organization_id = b.organization_id AND w.document_id = d.id)
      ORDER BY b.id LIMIT ${billsAtOnce}`;
    await tx.billWord.deleteMany({ where: { billId: { in: bills.map(({ id }) => id) } } });
    await recordEvents(tx, scope, bills.map(({ id, number }) => ({ type: "bill.withdrawn", billId: id, importId, payload: { number } }) satisfies BillEvent & { importId: string }));
    const withdrawn = await appendWithdrawals(tx, scope, bills.map(({ document_id }) => document_id));
    if (withdrawn < bills.length) throw new Error("a bill's original has no place in the archive");
    return bills.at(-1)?.id ?? null;
  });
}
