import type { Prisma } from "@/generated/prisma/client";
import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import { Refusal } from "@/lib/kernel/refusal";
import type { Commit, Scope } from "@/lib/platform/scope";
import type { PaymentSubject } from "./payment.policy";

/** What someone says they paid. */
export type Declaration = PaymentSubject & { readonly id: string; readonly billId: string; readonly number: string; readonly paidOn: DateText };

/** The subject of every operation on a declaration, decided or not. */
export const loadDeclaration = ({ read }: Scope, { paymentId }: { paymentId: string }): Promise<Declaration | null> =>
  read(async (tx) => {
    const row = await tx.payment.findFirst({
      where: { id: paymentId, channel: "declared", bill: { withdrawnAt: null } }, select: { id: true, billId: true, accountId: true, paidOn: true, createdAt: true, bill: { select: { number: true, accountId: true } } },
    });
    return row && { id: row.id, billId: row.billId, accountId: row.accountId, billAccountId: row.bill.accountId, number: row.bill.number, paidOn: fromDateColumn(row.paidOn ?? row.createdAt) };
  });

/** Compare and set: refused as `changedMeanwhile` where the declaration was decided or taken back before. */
export async function moveDeclaration({ tx }: Commit, { now }: Scope, { id }: Declaration, data: Prisma.PaymentUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.payment.updateMany({ where: { id, state: "declared" }, data: { ...data, endedAt: now } });
  if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
}
