import type { DateText } from "@/lib/kernel/dates";
import { receiptText } from "@/lib/payments/payment";
import { newId } from "@/lib/platform/bulk";
import type { Tx } from "@/lib/platform/db";
import { nextInSeries } from "@/lib/platform/next-in-series";
import type { Scope } from "@/lib/platform/scope";

type Recorded = { readonly billId: string; readonly accountId: string | null; readonly minor: number; readonly currency: string; readonly paidOn: DateText | null };

/** In a commit: payments that a file tells of, each with its receipt. How they were made is not in the file. */
export async function recordPayments(tx: Tx, scope: Scope, payments: readonly Recorded[]): Promise<void> {
  if (payments.length === 0) return;
  const { organization, now } = scope;
  const rows = [];
  for (const { billId, accountId, minor, currency, paidOn } of payments) {
    const { year, number } = await nextInSeries(tx, scope, "receipt");
    rows.push({ id: newId(), bill_id: billId, account_id: accountId, amount: minor, currency, paid_on: paidOn, receipt_number: receiptText(year, number) });
  }
  await tx.$executeRaw`
    INSERT INTO payment (organization_id, id, bill_id, account_id, channel, state, amount, currency, means, paid_on, created_at, ended_at, receipt_number)
    SELECT ${organization.id}::uuid, r.id, r.bill_id, r.account_id, 'recorded', 'accepted', r.amount, r.currency, 'other', r.paid_on, ${now}::timestamptz, ${now}::timestamptz, r.receipt_number
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, bill_id uuid, account_id uuid, amount bigint, currency text, paid_on date, receipt_number text)`;
}

/** In a commit: the declaration of a bill, if there is one, is confirmed (with its receipt) or dropped. True: there was one. */
export async function settleDeclaration(tx: Tx, scope: Scope, billId: string, to: "confirmed" | "dropped"): Promise<boolean> {
  const declared = await tx.payment.findFirst({ where: { billId, state: "declared" }, select: { id: true } });
  if (!declared) return false;
  const series = to === "confirmed" ? await nextInSeries(tx, scope, "receipt") : null;
  const data = { state: to, endedAt: scope.now, receiptNumber: series && receiptText(series.year, series.number) };
  await tx.payment.updateMany({ where: { id: declared.id, state: "declared" }, data });
  return true;
}
