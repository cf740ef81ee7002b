import { chooseAlertsSchema } from "@/lib/accounts/account.schema";
import { operation } from "@/lib/platform/operation";
import { mayChooseAlerts } from "./bill.policy";
import { setAlerts } from "./set-alerts";

/** A person wants, or does not want, a message when this organisation puts new bills online for them (S2.10). */
export const chooseAlerts = operation({
  name: "bill.choose-alerts",
  input: chooseAlertsSchema,
  load: async ({ read, actor: { accountId } }) => (accountId === null ? null : read((tx) => tx.account.findUnique({ where: { id: accountId }, select: { id: true } }))),
  may: mayChooseAlerts,
  run: (scope, { newBills }, { id }) => scope.commit(async ({ tx, emit }) => {
    await setAlerts({ tx, emit, scope }, id, newBills === "yes");
    return { newBills };
  }),
});
