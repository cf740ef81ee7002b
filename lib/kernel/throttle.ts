import { dateAt, daysLater, minutesLater, toDateColumn, type DateText } from "./dates";

/** `free` attempts, then each one more makes its subject wait a minute, doubling up to `longestMinutes`; at most `perDay` in a day (UTC). */
export type ThrottleRule = { readonly free: number; readonly longestMinutes: number; readonly perDay: number };

/** One account or address: five failures make it wait a minute, doubling, at most 25 in a day. */
export const subjectRule: ThrottleRule = { free: 5, longestMinutes: 24 * 60, perDay: 25 };
/** One origin: a whole office may stand behind it. */
export const originRule: ThrottleRule = { free: 50, longestMinutes: 60, perDay: 1000 };

export type AttemptCount = { readonly failures: number; readonly day: DateText; readonly dayFailures: number; readonly blockedUntil: Date | null };
export const noAttempt: AttemptCount = { failures: 0, day: "1970-01-01", dayFailures: 0, blockedUntil: null };

/** Counts an attempt as failed before it is made, so that attempts made together cannot pass the limit. Null: it must wait until `blockedUntil`. */
export function countAttempt(rule: ThrottleRule, before: AttemptCount, now: Date): AttemptCount | null {
  if (before.blockedUntil !== null && before.blockedUntil > now) return null;
  const day = dateAt(now, "UTC");
  const today = before.day === day;
  const failures = (today ? before.failures : 0) + 1;
  const dayFailures = (today ? before.dayFailures : 0) + 1;
  return { failures, day, dayFailures, blockedUntil: waitAfter(rule, failures, dayFailures, now) };
}

function waitAfter(rule: ThrottleRule, failures: number, dayFailures: number, now: Date): Date | null {
  if (dayFailures >= rule.perDay) return daysLater(toDateColumn(dateAt(now, "UTC")), 1);
  if (failures < rule.free) return null;
  return minutesLater(now, Math.min(2 ** (failures - rule.free), rule.longestMinutes));
}

/** The attempt succeeded: it was no failure. A subject starts again from nothing but its day; an origin only takes this one back. */
export function forgiveAttempt(kind: "subject" | "origin", before: AttemptCount): AttemptCount {
  const dayFailures = Math.max(before.dayFailures - 1, 0);
  if (kind === "subject") return { ...before, failures: 0, dayFailures, blockedUntil: null };
  const failures = Math.max(before.failures - 1, 0);
  return { ...before, failures, dayFailures, blockedUntil: failures < originRule.free && dayFailures < originRule.perDay ? null : before.blockedUntil };
}
