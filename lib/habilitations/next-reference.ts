import { dateAt } from "@/lib/kernel/dates";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { referenceText } from "./habilitation";

/** The organisation's next reference of the year: no gap, since the series is held until the commit that uses it ends. */
export async function nextReference(tx: Tx, { organization, now }: Scope): Promise<string> {
  const year = Number(dateAt(now, organization.timeZone).slice(0, 4));
  const series = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO reference_series (organization_id, kind, year, last) VALUES (${organization.id}::uuid, 'habilitation', ${year}, 1)
    ON CONFLICT (organization_id, kind, year) DO UPDATE SET last = reference_series.last + 1 RETURNING last`;
  return referenceText(year, series[0]?.last ?? 0);
}
