import type { Prisma } from "@/generated/prisma/client";
import type { BillState } from "@/lib/bills/bill";
import type { InvoiceKind } from "@/lib/invoices/invoice";
import type { Tx } from "@/lib/platform/db";
import type { ConcernView, MessageSide, MessageView } from "./message";

/** What a thread's page reads of the bill or the invoice that it is about. */
export const concernColumns = {
  bill: { select: { id: true, number: true, fiscalYear: true, subject: true, state: true, withdrawnAt: true, accountId: true } },
  invoice: { select: { id: true, number: true, kind: true, establishment: { select: { name: true } } } },
} as const satisfies Prisma.MessageThreadSelect;

type Row = Prisma.MessageThreadGetPayload<{ select: typeof concernColumns }>;

/** `gone`: a bill that was taken back, which nobody sees any more. */
export function concernOf({ bill, invoice }: Row): ConcernView | null {
  if (bill) return { kind: "bill", id: bill.id, number: bill.number, fiscalYear: bill.fiscalYear, subject: bill.subject, state: bill.state as BillState, gone: bill.withdrawnAt !== null };
  if (invoice) return { kind: "invoice", id: invoice.id, number: invoice.number, invoiceKind: invoice.kind as InvoiceKind, establishment: invoice.establishment.name };
  return null;
}

const messagesShown = 500;

/** A thread's messages, oldest first; beyond 500 its oldest are left out. `names`: agents' names are told. */
export async function messagesOf(tx: Tx, threadId: string, { names }: { names: boolean }): Promise<MessageView[]> {
  const rows = await tx.message.findMany({
    where: { threadId }, orderBy: { id: "desc" }, take: messagesShown,
    select: { id: true, side: true, body: true, at: true, author: { select: { name: true, email: true } } },
  });
  return rows.reverse().map(({ author, ...row }) => {
    const side = row.side as MessageSide;
    return { ...row, side, by: names && side === "agent" && author ? author.name ?? author.email : null };
  });
}
