import type { Prisma } from "@/generated/prisma/client";
import { fromDateColumn } from "@/lib/kernel/dates";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { moneyOf } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { PaymentChannel, PaymentListItem, PaymentMeans, PaymentState } from "./payment";

const columns = {
  id: true, channel: true, state: true, amount: true, currency: true, means: true, createdAt: true, paidAt: true, paidOn: true, receiptNumber: true,
  bill: { select: { id: true, number: true, subject: true, accountId: true } },
} satisfies Prisma.PaymentSelect;
type Row = Prisma.PaymentGetPayload<{ select: typeof columns }>;

/**
 * « Mes règlements »: what the person paid, tries to pay or declared, and what was paid of their bills, latest first. Those made without an account are
 * among them, as payments of their bills.
 */
export async function myPayments({ read, actor: { accountId } }: Scope, request: PageRequest): Promise<Page<PaymentListItem>> {
  if (accountId === null) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const order = { column: "createdAt", holds: "instant", descending: true } as const;
    const { where, orderBy, take } = keysetOf<Prisma.PaymentWhereInput, Prisma.PaymentOrderByWithRelationInput>(request, order);
    // Two indexed lists, one of payments and one of bills: a condition across both would read every payment of the organisation.
    const paidByOthers = await tx.bill.findMany({ where: { accountId, withdrawnAt: null, payments: { some: { OR: [{ accountId: null }, { accountId: { not: accountId } }] } } }, select: { id: true } });
    const mine = { OR: [{ accountId }, { billId: { in: paidByOthers.map(({ id }) => id) } }], bill: { withdrawnAt: null } };
    const rows = await tx.payment.findMany({ where: { AND: [mine, where] }, orderBy, take, select: columns });
    return pageOf(rows.map((row) => itemOf(row, accountId)), request, order);
  });
}

const itemOf = ({ amount, currency, channel, state, means, paidOn, bill, ...row }: Row, accountId: string): PaymentListItem => ({
  ...row, channel: channel as PaymentChannel, state: state as PaymentState, means: means as PaymentMeans | null, paidOn: paidOn && fromDateColumn(paidOn),
  amount: moneyOf({ amount, currency }), bill: { id: bill.id, number: bill.number, subject: bill.subject, isOwn: bill.accountId === accountId },
});
