"use server";
import { formAction } from "@/app/_web/form-action";
import { linkPath } from "@/lib/kernel/links";
import { stopAlerts } from "@/lib/bills/stop-alerts";

export const stopAlertsAction = formAction(stopAlerts, ({ token }) => linkPath("alerts", token));
