import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { attemptOf, forgive, takeAttempt } from "@/lib/platform/take-attempt";
import type { AccountRow } from "./account.queries";
import { verifyPassword } from "./password-hash";

/**
 * Someone who is signed in gives their password again before an act that a borrowed browser must not do. Throttled by account and origin. Throws
 * `account.wrongPassword` beside `field`, and the refusals of `takeAttempt`.
 */
export async function provePassword(scope: Scope, account: AccountRow, password: string, field = "password"): Promise<void> {
  const attempt = attemptOf(scope, "own-password", account.email);
  await takeAttempt(scope, attempt);
  if (!(await verifyPassword(password, account.passwordHash))) throw new Refusal("forbidden", "account.wrongPassword", {}, field);
  await scope.commit(({ tx }) => forgive(tx, attempt, scope.now));
}

/** In a commit: the account is still active under the password that was proven, and stays so until the commit ends. Throws `changedMeanwhile`. */
export async function holdAccount(tx: Tx, { id, passwordHash }: AccountRow): Promise<void> {
  const held = await tx.account.updateMany({ where: { id, state: "active", passwordHash }, data: { passwordHash } });
  if (held.count === 0) throw new Refusal("conflict", "changedMeanwhile");
}
