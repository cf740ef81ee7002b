import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { openSession } from "@/lib/platform/session";
import { returnPath, sessionHours } from "./account";
import type { AccountEvent } from "./account.events";
import { maySignIn } from "./account.policy";
import { accountBySignInName, isActive } from "./account.queries";
import { signInSchema } from "./account.schema";
import { isAgentAnywhere } from "./membership.queries";
import { rehashed, verifyPassword } from "./password-hash";
import { attemptOf, forgive, takeAttempt } from "@/lib/platform/take-attempt";

const refused = () => new Refusal("forbidden", "account.signInRefused");

/**
 * Opens a session by e-mail or identifier and password (S2.1). An unknown name, an account that is not active and a wrong password do the same
 * work and get the same answer. Gives the session's token, for the cookie alone, and the path of this portal to go to.
 */
export const signIn = operation({
  name: "account.sign-in",
  input: signInSchema,
  load: async ({ read }, { signInName }) => ({ account: await read((tx) => accountBySignInName(tx, signInName)) }),
  may: maySignIn,
  async run(scope, { signInName, password, remember, retour, userAgent = null }, { account }) {
    const attempt = attemptOf(scope, "sign-in", account?.email ?? signInName);
    await takeAttempt(scope, attempt);
    const right = await verifyPassword(password, account && isActive(account) ? account.passwordHash : null);
    if (!right || !account?.passwordHash) throw refused();
    const { id: accountId, passwordHash } = account;
    const hours = sessionHours(remember, await isAgentAnywhere(scope, accountId));
    const newHash = await rehashed(password, passwordHash);
    const { token: sid } = await scope.commit(async ({ tx, emit }) => {
      // Held against a change of password made meanwhile: either it ends this session too, or this sign-in is refused.
      const still = await tx.account.updateMany({ where: { id: accountId, state: "active", passwordHash }, data: { passwordHash: newHash } });
      if (still.count === 0) throw refused();
      await forgive(tx, attempt, scope.now);
      await tx.session.deleteMany({ where: { userId: accountId, expires: { lte: scope.now } } });
      await emit({ type: "account.signed-in", accountId, payload: { hours } } satisfies AccountEvent);
      return openSession(tx, { accountId, portalId: scope.organization.id, now: scope.now, hours, userAgent });
    });
    return { sid, returnTo: returnPath(retour), remembered: remember };
  },
});
