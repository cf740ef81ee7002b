import { dateAt, daysLater, toDateColumn } from "@/lib/kernel/dates";
import { moneyOf, type Money } from "@/lib/kernel/money";
import { sumOf, type Sum, type SumRow } from "@/lib/kernel/sums";
import { lastWeeks, onWeeks, type WeekFigure } from "@/lib/kernel/weeks";
import type { Scope } from "@/lib/platform/scope";
import { mayReadBills } from "./bill.policy";

/** `late`: those of `unpaid` whose due date has passed. */
export type BillFigures = { readonly unpaid: readonly Sum[]; readonly late: readonly Sum[]; readonly paid: readonly WeekFigure<Money>[] };

/** What the desk's first page says of the bills of the last `weeksShown` weeks; null for those who do not read them. */
export async function billFigures(scope: Scope, weeksShown: number): Promise<BillFigures | null> {
  if (!mayReadBills(scope.actor)) return null;
  const { organization: { id, timeZone }, now } = scope;
  const weeks = lastWeeks(now, timeZone, weeksShown);
  const [today, first] = [toDateColumn(dateAt(now, timeZone)), toDateColumn(weeks[0].monday)];
  return scope.read(async (tx) => {
    const unpaid = await tx.$queryRaw<SumRow[]>`
      SELECT currency, count(*)::int AS count, sum(amount)::bigint AS amount FROM bill
      WHERE organization_id = ${id}::uuid AND withdrawn_at IS NULL AND standing = 'unpaid' GROUP BY currency ORDER BY currency`;
    const late = await tx.$queryRaw<SumRow[]>`
      SELECT currency, count(*)::int AS count, sum(amount)::bigint AS amount FROM bill
      WHERE organization_id = ${id}::uuid AND withdrawn_at IS NULL AND standing = 'unpaid' AND due_order < ${today} GROUP BY currency ORDER BY currency`;
    const paid = await tx.$queryRaw<(SumRow & { week: Date })[]>`
      SELECT date_trunc('week', paid_on)::date AS week, currency, count(*)::int AS count, sum(amount)::bigint AS amount FROM bill
      WHERE organization_id = ${id}::uuid AND withdrawn_at IS NULL AND paid_on BETWEEN ${first} AND ${daysLater(first, 7 * weeksShown - 1)} GROUP BY week, currency ORDER BY currency`;
    return { unpaid: unpaid.map(sumOf), late: late.map(sumOf), paid: onWeeks(weeks, paid, moneyOf) };
  });
}
