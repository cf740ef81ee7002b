import type { React } from "@/lib/platform/notifications";
import type { BillEvent } from "./bill.events";

/** Someone takes their data away, the originals of their bills with them: those that they had not opened yet are opened now. */
export const openExported: React = async ({ accountId }, { tx, scope: { now }, emit }) => {
  if (accountId === undefined) return;
  const bills = await tx.bill.findMany({ where: { accountId, openedAt: null, withdrawnAt: null }, select: { id: true, number: true }, orderBy: { id: "asc" } });
  for (const { id: billId, number } of bills) {
    const { count } = await tx.bill.updateMany({ where: { id: billId, openedAt: null, withdrawnAt: null }, data: { openedAt: now } });
    if (count > 0) await emit({ type: "bill.opened", billId, payload: { number } } satisfies BillEvent);
  }
};
