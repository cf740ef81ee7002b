import { fromDateColumn, toDateColumn } from "@/lib/kernel/dates";
import { networkOf } from "@/lib/kernel/origin-network";
import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "./db";
import type { Scope } from "./scope";
import { countAttempt, forgiveAttempt, originRule, subjectRule, type AttemptCount } from "@/lib/kernel/throttle";

/** What an attempt is counted by. Keys are hashes: no address is kept. */
export type Attempt = readonly { readonly key: string; readonly of: "subject" | "origin" }[];

/**
 * An attempt of a kind (« sign-in », « link ») by a subject (an account's e-mail, or what was typed where no account has it) from the request's
 * origin. The e-mail and not the id: an address is counted alike before and after it gets an account, so that the count tells nobody which it was.
 */
export const attemptOf = ({ secrets, origin, actor }: Scope, kind: string, subject: string): Attempt => {
  const counted = [{ key: secrets.keyed(`${kind}:${subject}`), of: "subject" as const }];
  const all = origin === null || actor.system ? counted : [...counted, { key: secrets.keyed(`${kind}:origin:${networkOf(origin)}`), of: "origin" as const }];
  return all.sort((one, other) => (one.key < other.key ? -1 : 1)); // always in the same order: two attempts cannot wait for each other
};

/**
 * Counts an attempt in a transaction of its own, before it is made: a refusal that comes later takes nothing back.
 * Throws `account.tooManyMinutes` or `account.tooManyHours` while the subject or the origin must wait; nothing is counted then.
 */
export async function takeAttempt({ commit, now }: Scope, attempt: Attempt): Promise<void> {
  await commit(async ({ tx }) => {
    for (const { key, of } of attempt) {
      const before = await lockCount(tx, key, now);
      const after = countAttempt(of === "origin" ? originRule : subjectRule, before, now);
      if (after === null) throw tooMany(before.blockedUntil ?? now, now);
      await writeCount(tx, key, after);
    }
  });
}

/** The attempt succeeded. */
export async function forgive(tx: Tx, attempt: Attempt, now: Date): Promise<void> {
  for (const { key, of } of attempt) await writeCount(tx, key, forgiveAttempt(of, await lockCount(tx, key, now)));
}

/** The address was proven: nothing waits any more. The day's count stays. */
export const unblock = (tx: Tx, attempt: Attempt) => {
  const keys = attempt.filter(({ of }) => of === "subject").map(({ key }) => key);
  return tx.throttle.updateMany({ where: { key: { in: keys } }, data: { failures: 0, blockedUntil: null } });
};

/** Makes the row if there is none, and holds it until the end of the transaction: others wait for their turn. */
async function lockCount(tx: Tx, key: string, now: Date): Promise<AttemptCount> {
  await tx.throttle.createMany({ data: { key, day: toDateColumn("1970-01-01"), updatedAt: now }, skipDuplicates: true });
  const row = await tx.throttle.update({ where: { key }, data: { updatedAt: now } });
  return { failures: row.failures, day: fromDateColumn(row.day), dayFailures: row.dayFailures, blockedUntil: row.blockedUntil };
}

const writeCount = (tx: Tx, key: string, { day, ...count }: AttemptCount) =>
  tx.throttle.update({ where: { key }, data: { ...count, day: toDateColumn(day) } });

function tooMany(until: Date, now: Date): Refusal {
  const minutes = Math.max(Math.ceil((until.getTime() - now.getTime()) / 60_000), 1);
  return minutes <= 90
    ? new Refusal("unavailable", "account.tooManyMinutes", { minutes })
    : new Refusal("unavailable", "account.tooManyHours", { hours: Math.ceil(minutes / 60) });
}
