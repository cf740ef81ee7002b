import type { React } from "@/lib/platform/notifications";
import { setAlerts } from "./set-alerts";

/** An account was closed: whoever has bills here hears of no new one any more. Comes before the bills are let go of. */
export const endAlerts: React = async ({ accountId }, context) => {
  if (accountId !== undefined && (await context.tx.bill.findFirst({ where: { accountId }, select: { id: true } }))) await setAlerts(context, accountId, false);
};
