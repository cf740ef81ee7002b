import { fromDateColumn } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { moneyOf } from "@/lib/kernel/money";
import { Refusal } from "@/lib/kernel/refusal";
import { composeSheet } from "@/lib/platform/compose-sheet";
import type { Scope } from "@/lib/platform/scope";
import { isPaid, type PaymentMeans, type PaymentState } from "./payment";
import { mayReadReceipt } from "./payment.policy";
import { receiptSheet, type ReceiptSheetInput } from "./receipt-sheet";

export type ComposedReceipt = { readonly fileName: string; readonly bytes: Buffer };

/** The receipt of a payment as a PDF, made again each time from what is kept. Throws the refusal `notFound` where there is none for this reader. */
export async function composeReceipt(scope: Scope, paymentId: string): Promise<ComposedReceipt> {
  const facts = await receiptFacts(scope, paymentId);
  return { fileName: `${facts.receiptNumber}.pdf`, bytes: await composeSheet(scope, receiptSheet(facts)) };
}

const receiptFacts = ({ read, actor, organization, locale }: Scope, paymentId: string): Promise<ReceiptSheetInput> =>
  read(async (tx) => {
    const row = isId(paymentId) ? await tx.payment.findFirst({
      where: { id: paymentId, bill: { withdrawnAt: null } },
      select: { state: true, accountId: true, amount: true, currency: true, means: true, paidAt: true, paidOn: true, createdAt: true, receiptNumber: true, authorization: true,
        account: { select: { name: true } }, bill: { select: { accountId: true, number: true, reference: true, subject: true, issuedOn: true } } },
    }) : null;
    if (!row?.receiptNumber || !isPaid(row.state as PaymentState) || !mayReadReceipt(actor, { accountId: row.accountId, billAccountId: row.bill.accountId })) throw new Refusal("not-found", "notFound");
    const { receiptNumber, paidAt, paidOn, createdAt, amount, currency, means, bill: { accountId: _whose, issuedOn, ...bill }, account, authorization } = row;
    return {
      organization, locale, receiptNumber, paidAt: paidAt ?? fromDateColumn(paidOn ?? createdAt), amount: moneyOf({ amount, currency }),
      means: (means ?? "other") as PaymentMeans, bill: { ...bill, issuedOn: fromDateColumn(issuedOn) }, payer: account?.name ?? null, authorization,
    };
  });
