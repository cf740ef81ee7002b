import { Refusal } from "@/lib/kernel/refusal";
import { endLinks } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import { endSessions } from "@/lib/platform/session";
import type { AccountEvent } from "./account.events";
import { mayChangeAccount } from "./account.policy";
import { ownAccount } from "./account.queries";
import { changePasswordSchema } from "./account.schema";
import { checkNewPassword } from "./check-new-password";
import { hashPassword } from "./password-hash";
import { holdAccount, provePassword } from "./prove-password";

/**
 * Another password, by someone who is signed in and gives the present one. Every other session ends, this one stays; links that were sent stop
 * working; the person is told. Throws `account.wrongPassword` beside `currentPassword`, and what is wrong with the new one beside `password`.
 */
export const changePassword = operation({
  name: "account.change-password",
  input: changePasswordSchema,
  load: ownAccount,
  may: mayChangeAccount,
  async run(scope, { currentPassword, password, sid }, account) {
    await provePassword(scope, account, currentPassword, "currentPassword");
    if (password === currentPassword) throw new Refusal("conflict", "account.samePassword", {}, "password");
    await checkNewPassword(scope, account, password);
    const passwordHash = await hashPassword(password);
    const { id: accountId } = account;
    await scope.commit(async ({ tx, emit }) => {
      await holdAccount(tx, account);
      await tx.account.updateMany({ where: { id: accountId }, data: { passwordHash, passwordChangedAt: scope.now } });
      await endLinks(tx, { accountId }, scope.now);
      const { count: endedSessions } = await endSessions(tx, accountId, sid);
      await emit({ type: "account.password-changed", accountId, payload: { endedSessions } } satisfies AccountEvent);
    });
  },
});
