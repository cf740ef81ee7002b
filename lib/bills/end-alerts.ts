import type { React } from "@/lib/platform/notifications";
import { setAlerts } from "./set-alerts";

/** An account was closed: it hears of no new bill any more. */
export const endAlerts: React = async ({ accountId }, context) => {
  if (accountId !== undefined) await setAlerts(context, accountId, false);
};
