import { dateAt } from "@/lib/kernel/dates";
import type { Tx } from "./db";
import type { Scope } from "./scope";

export type SeriesNumber = { readonly year: number; readonly number: number };

/** The organisation's next number of a kind in the year where it lives: no gap, since the series is held until the commit that uses it ends. */
export async function nextInSeries(tx: Tx, { organization, now }: Pick<Scope, "organization" | "now">, kind: string): Promise<SeriesNumber> {
  const year = Number(dateAt(now, organization.timeZone).slice(0, 4));
  const series = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO reference_series (organization_id, kind, year, last) VALUES (${organization.id}::uuid, ${kind}, ${year}, 1)
    ON CONFLICT (organization_id, kind, year) DO UPDATE SET last = reference_series.last + 1 RETURNING last`;
  return { year, number: series[0]?.last ?? 0 };
}
