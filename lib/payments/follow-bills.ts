import type { BillEvent } from "@/lib/bills/bill.events";
import type { React } from "@/lib/platform/notifications";

/** A bill that an import or an agent marks paid confirms what was declared of it; one that goes elsewhere leaves nothing to confirm. */
export const followBills: React = async (event, { tx, scope: { now } }) => {
  const { type, billId, payload } = event as BillEvent & { readonly billId?: string };
  if (type !== "bill.changed" || !billId || payload.from !== "declared") return;
  await tx.payment.updateMany({ where: { billId, state: "declared" }, data: { state: payload.to === "paid" ? "confirmed" : "dropped", endedAt: now } });
};
