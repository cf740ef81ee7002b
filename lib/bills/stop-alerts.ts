import { stopAlertsSchema } from "@/lib/accounts/account.schema";
import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { alertsLink } from "./alerts.queries";
import { mayStopAlerts } from "./bill.policy";
import { setAlerts } from "./set-alerts";

/**
 * The link of an alert stops all of them, from this organisation, without signing in (S2.10). It works for a year and as often as it is followed:
 * each message has its own. Throws `account.alertsLinkStale` for one that is too old.
 */
export const stopAlerts = operation({
  name: "bill.stop-alerts",
  input: stopAlertsSchema,
  load: (scope, { token }) => alertsLink(scope, token),
  may: mayStopAlerts,
  run: (scope, { token }, { accountId, stale }) => scope.commit(async ({ tx, emit }) => {
    if (stale) throw new Refusal("conflict", "account.alertsLinkStale");
    await setAlerts({ tx, emit, scope }, accountId, false);
    return { token };
  }),
});
