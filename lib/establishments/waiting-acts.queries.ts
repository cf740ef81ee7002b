import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { waitsAtMost, type WaitingActs } from "./establishment";

type Row = WaitingActs & { readonly id: string };

/**
 * What waits for each of a few establishments, by their ids: each count stops at one more than what is shown, and is read from its index. Drafts are
 * the person's own.
 */
export async function waitingActs(tx: Tx, { organization, actor }: Scope, establishmentIds: readonly string[]): Promise<Map<string, WaitingActs>> {
  if (establishmentIds.length === 0) return new Map();
  const [most, of, me] = [waitsAtMost + 1, organization.id, actor.accountId];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e.id,
      (SELECT count(*)::int FROM (SELECT 1 FROM invoice WHERE organization_id = ${of}::uuid AND establishment_id = e.id AND state IN ('suspended', 'to-recycle') LIMIT ${most}) AS few) AS invoices,
      (SELECT count(*)::int FROM (SELECT 1 FROM invoice WHERE organization_id = ${of}::uuid AND establishment_id = e.id AND state = 'refused' AND acknowledged_at IS NULL LIMIT ${most}) AS few) AS refusals,
      (SELECT count(*)::int FROM (SELECT 1 FROM rib WHERE organization_id = ${of}::uuid AND establishment_id = e.id AND state = 'to-verify' LIMIT ${most}) AS few) AS ribs,
      (SELECT count(*)::int FROM (SELECT 1 FROM invoice_draft WHERE organization_id = ${of}::uuid AND account_id = ${me}::uuid AND establishment_id = e.id LIMIT ${most}) AS few) AS drafts
    FROM unnest(${[...establishmentIds]}::uuid[]) AS e(id)`;
  return new Map(rows.map(({ id, ...waits }) => [id, waits]));
}
