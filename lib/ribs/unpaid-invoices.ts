import { finalStates } from "@/lib/invoices/invoice";
import type { Tx } from "@/lib/platform/db";

/** Past this many they are only « more than ». */
export const unpaidCountedAtMost = 100;

/** How many invoices that were deposited with a RIB are not paid yet, at most one more than `unpaidCountedAtMost`. They keep it, whatever becomes of it. */
export const unpaidInvoices = async (tx: Tx, ribId: string): Promise<number> =>
  (await tx.invoice.findMany({ where: { ribId, state: { notIn: [...finalStates, "payment-sent"] } }, take: unpaidCountedAtMost + 1, select: { id: true } })).length;
