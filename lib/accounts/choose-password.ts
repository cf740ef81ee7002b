import { Refusal } from "@/lib/kernel/refusal";
import type { Commit, Scope } from "@/lib/platform/scope";
import { endSessions } from "@/lib/platform/session";
import type { AccountState } from "./account";
import type { HeldLink } from "./account.queries";
import { endLinks } from "@/lib/platform/links";
import { checkNewPassword } from "./check-new-password";
import { hashPassword } from "./password-hash";
import { attemptOf, unblock } from "@/lib/platform/take-attempt";

type Choice = { link: HeldLink; password: string; from: AccountState };
type Then = (commit: Commit, endedSessions: number) => Promise<void>;

/**
 * The holder of a link chooses the account's password: the link is used up in one statement, the account becomes active, every session of it
 * ends, its other links stop working. `then` runs in the same transaction, with the number of ended sessions. Throws `account.linkStale` for a
 * link that no longer works, and the password's own problem beside its field.
 */
export async function choosePassword(scope: Scope, { link, password, from }: Choice, then: Then): Promise<void> {
  const { commit, now } = scope;
  const { id: accountId, email } = link.account;
  if (link.state === "stale") throw stale();
  await checkNewPassword(scope, link.account, password);
  const passwordHash = await hashPassword(password);
  await commit(async (within) => {
    const { tx } = within;
    const used = await tx.link.updateMany({ where: { id: link.id, usedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
    if (used.count === 0) throw stale();
    const changed = await tx.account.updateMany({
      where: { id: accountId, state: from }, data: { state: "active", passwordHash, passwordChangedAt: now, emailVerified: now },
    });
    if (changed.count === 0) throw stale();
    await endLinks(tx, { accountId }, now);
    await unblock(tx, attemptOf(scope, "sign-in", email));
    await then(within, (await endSessions(tx, accountId)).count);
  });
}

const stale = () => new Refusal("conflict", "account.linkStale");
