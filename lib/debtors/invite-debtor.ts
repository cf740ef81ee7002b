import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { attachDebtor } from "./attach-debtor";
import { mayHandleDebtors } from "./debtor.policy";
import { debtorIdSchema } from "./debtor.schema";
import { loadDebtor } from "./load-debtor";
import { accountAt, inviteAccount } from "./move-to-address";

/**
 * Sends the activation again, to the address that billing knows; its account is prepared if there is none. Refuses with `debtor.noAddress`,
 * `debtor.accountActive` (the person only has to sign in) and `debtor.closedAccount`. Throttled by address: it is someone's mailbox.
 */
export const inviteDebtor = operation({
  name: "debtor.invite",
  input: debtorIdSchema,
  load: loadDebtor,
  may: mayHandleDebtors,
  async run(scope, { id }, debtor) {
    const { email } = debtor;
    if (email === null) throw new Refusal("conflict", "debtor.noAddress");
    if (debtor.account?.state === "active") throw new Refusal("conflict", "debtor.accountActive");
    await takeAttempt(scope, attemptOf({ ...scope, origin: null }, "invite", email));
    await scope.commit(async (commit) => {
      const account = await accountAt(scope, commit, debtor, email);
      if (account.state === "active") throw new Refusal("conflict", "debtor.accountActive");
      if (account.state === "closed") throw new Refusal("conflict", "debtor.closedAccount");
      if (!(await attachDebtor(commit, scope, { debtorId: id, accountId: account.id, by: "agent" }))) throw new Refusal("conflict", "debtor.alreadyAttached");
      await inviteAccount(scope, commit, { debtorId: id, accountId: account.id });
    });
    return { id };
  },
});
