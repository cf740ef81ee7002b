import { Prisma } from "@/generated/prisma/client";
import { dateAt, daysLater, startOfDay, toDateColumn, type DateText } from "@/lib/kernel/dates";
import { moneyOf, type Money } from "@/lib/kernel/money";
import { sumOf, type Sum, type SumRow } from "@/lib/kernel/sums";
import { lastWeeks, onWeeks, type WeekFigure } from "@/lib/kernel/weeks";
import type { Scope } from "@/lib/platform/scope";
import { invoiceStates, type InvoiceState } from "./invoice";
import { decisionEvents } from "./invoice.events";
import { invoiceGroups } from "./invoice-list";
import { mayReadInbox } from "./invoice.policy";

/** How many weeks the figures go back. */
export const weeksShown = 12;

/** `since`: when the first of them came into the state; null for those that wait for nobody any more. */
export type StateFigure = { readonly state: InvoiceState; readonly count: number; readonly since: Date | null };
/** `departmentId` null: of no department. Days from the deposit to the decision, half of the invoices below. */
export type TreatmentFigure = { readonly departmentId: string | null; readonly department: string | null; readonly count: number; readonly medianDays: number };

export type InvoiceFigures = {
  /** What is not ended, state by state in the order of the life cycle. */
  readonly states: readonly StateFigure[];
  /** What is on its way to the bank, paid or ended, of what was deposited since `from`: what is older grows without end. */
  readonly ended: readonly StateFigure[];
  /** A credit note counts negative; what was approved in part counts for that part. */
  readonly toPay: readonly Sum[];
  readonly late: readonly Sum[];
  readonly deposited: readonly WeekFigure<Money>[];
  readonly paid: readonly WeekFigure<Money>[];
  readonly treatment: readonly TreatmentFigure[];
  /** The first day that `ended`, the weeks and the decisions of `treatment` count. */
  readonly from: DateText;
};

const counted = Prisma.sql`sum(CASE WHEN kind = 'credit-note' THEN -1 ELSE 1 END * coalesce(approved_amount, gross_amount))::bigint`;
const running: readonly InvoiceState[] = ["deposited", ...invoiceGroups.todo, ...invoiceGroups.held, ...invoiceGroups.accepted];
const ended: readonly InvoiceState[] = invoiceStates.filter((state) => !running.includes(state));
const inOrder = (rows: readonly StateFigure[]): StateFigure[] => invoiceStates.flatMap((state) => rows.find((row) => row.state === state) ?? []);

/** What the desk's first page says of the invoices; null for those who do not read them. Every figure is what the list behind it holds. */
export async function invoiceFigures(scope: Scope): Promise<InvoiceFigures | null> {
  if (!mayReadInbox(scope.actor)) return null;
  const { organization: { id, timeZone }, now } = scope;
  const weeks = lastWeeks(now, timeZone, weeksShown);
  const [first] = weeks;
  const [today, begin] = [toDateColumn(dateAt(now, timeZone)), startOfDay(first.monday, timeZone)];
  return scope.read(async (tx) => {
    const states = await tx.$queryRaw<StateFigure[]>`
      SELECT state, count(*)::int AS count, min(state_at) AS since FROM invoice WHERE organization_id = ${id}::uuid AND state = ANY(${[...running]}) GROUP BY state`;
    const gone = await tx.$queryRaw<StateFigure[]>`
      SELECT state, count(*)::int AS count, NULL AS since FROM invoice WHERE organization_id = ${id}::uuid AND state = ANY(${[...ended]}) AND deposited_at >= ${begin} GROUP BY state`;
    const toPay = await tx.$queryRaw<SumRow[]>`
      SELECT currency, count(*)::int AS count, ${counted} AS amount FROM invoice
      WHERE organization_id = ${id}::uuid AND state IN ('approved', 'partly-approved', 'service-done', 'mandated', 'at-accountant', 'booked') GROUP BY currency ORDER BY currency`;
    const late = await tx.$queryRaw<SumRow[]>`
      SELECT currency, count(*)::int AS count, ${counted} AS amount FROM invoice WHERE organization_id = ${id}::uuid AND pay_by < ${today} GROUP BY currency ORDER BY currency`;
    const deposited = await tx.$queryRaw<(SumRow & { week: Date })[]>`
      SELECT date_trunc('week', deposited_at AT TIME ZONE ${timeZone})::date AS week, currency, count(*)::int AS count, ${counted} AS amount FROM invoice
      WHERE organization_id = ${id}::uuid AND deposited_at >= ${begin} GROUP BY week, currency ORDER BY currency`;
    const paid = await tx.$queryRaw<(SumRow & { week: Date })[]>`
      SELECT date_trunc('week', paid_on)::date AS week, currency, count(*)::int AS count, ${counted} AS amount FROM invoice
      WHERE organization_id = ${id}::uuid AND paid_on BETWEEN ${toDateColumn(first.monday)} AND ${daysLater(toDateColumn(first.monday), 7 * weeksShown - 1)}
      GROUP BY week, currency ORDER BY currency`;
    const treatment = await tx.$queryRaw<TreatmentFigure[]>`
      SELECT i.department_id AS "departmentId", d.name AS department, count(*)::int AS count,
        round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM e.at - i.deposited_at) / 86400))::numeric, 1)::float AS "medianDays"
      FROM event e JOIN invoice i ON i.organization_id = e.organization_id AND i.id = e.invoice_id
        LEFT JOIN department d ON d.organization_id = i.organization_id AND d.id = i.department_id
      WHERE e.organization_id = ${id}::uuid AND e.type = ANY(${decisionEvents}) AND e.at >= ${begin} GROUP BY i.department_id, d.name ORDER BY d.name NULLS LAST`;
    return {
      states: inOrder(states), ended: inOrder(gone), toPay: toPay.map(sumOf), late: late.map(sumOf),
      deposited: onWeeks(weeks, deposited, moneyOf), paid: onWeeks(weeks, paid, moneyOf), treatment, from: first.monday,
    };
  });
}
