import { Refusal } from "@/lib/kernel/refusal";
import { issueLink } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import type { AccountEvent } from "./account.events";
import { mayChangeAccount } from "./account.policy";
import { ownAccount } from "./account.queries";
import { changeEmailSchema } from "./account.schema";
import { takeLinkAttempt } from "./ask-for-link";
import { holdAccount, provePassword } from "./prove-password";

/**
 * Asks for another e-mail address (S2.8). Nothing changes yet: a message goes to the new address, and its link proves it. Where another account
 * has that address, the same work is done and the page says the same; the message then tells its owner instead, and holds no link.
 * Throws `account.sameEmail` and `account.wrongPassword` beside their fields. Counted by account and by new address, whatever comes of it.
 */
export const changeEmail = operation({
  name: "account.change-email",
  input: changeEmailSchema,
  load: ownAccount,
  may: mayChangeAccount,
  async run(scope, { email, password }, account) {
    await provePassword(scope, account, password);
    if (email === account.email) throw new Refusal("conflict", "account.sameEmail", {}, "email");
    await takeAttempt(scope, attemptOf(scope, "new-email", account.email));
    await takeLinkAttempt(scope, null, email);
    await scope.commit(async ({ tx, emit }) => {
      await holdAccount(tx, account);
      const linkId = await issueLink(scope, tx, { accountId: account.id, purpose: "email", email });
      await emit({ type: "account.email-change-asked", accountId: account.id, payload: { linkId } } satisfies AccountEvent);
    });
    return { email };
  },
});
