import { dateAt } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { receiptText } from "./payment";

/** The organisation's next receipt of the year: no gap, since the series is held until the commit that uses it ends. */
export async function nextReceipt(tx: Tx, { organization, now }: Scope): Promise<string> {
  const year = Number(dateAt(now, organization.timeZone).slice(0, 4));
  const series = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO reference_series (organization_id, kind, year, last) VALUES (${organization.id}::uuid, 'receipt', ${year}, 1)
    ON CONFLICT (organization_id, kind, year) DO UPDATE SET last = reference_series.last + 1 RETURNING last`;
  return receiptText(year, series[0]?.last ?? 0);
}
