import { localPath } from "@/lib/kernel/local-path";

/** Prepared: known by its address, has no password yet. Active: can sign in. Closed: keeps its history and opens nothing. */
export const accountStates = ["prepared", "active", "closed"] as const;
export type AccountState = (typeof accountStates)[number];

/** Characters of a password. An agent decides for others: theirs is longer. */
export const passwordLength = { person: 12, agent: 16, most: 128 } as const;

/** A link as a page needs it. `stale`: used, replaced or too old; its page offers a new one. */
export type LinkState = "usable" | "stale";
export const linkState = (link: { usedAt: Date | null; expiresAt: Date }, now: Date): LinkState =>
  link.usedAt === null && link.expiresAt > now ? "usable" : "stale";

/** Hours that a sign-in lasts: twelve, thirty days when the person asked to stay signed in; never so long for agents. */
export const sessionHours = (remember: boolean, agent: boolean): number => (remember && !agent ? 30 * 24 : 12);

/** Where to go after signing in: only a path of this portal, never `//host` nor another scheme. */
export const returnPath = (asked: unknown): string => localPath(asked) ?? "/compte";
