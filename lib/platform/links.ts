import { randomUUID } from "node:crypto";
import { linkExpiry, type LinkPurpose } from "@/lib/kernel/links";
import type { Tx } from "./db";
import type { Scope } from "./scope";
import { hashOfToken } from "./session";

type Which = { accountId: string; purpose?: LinkPurpose };
/** `email`: the new address that the link proves, with the purpose « email » alone. */
type NewLink = { accountId: string; purpose: LinkPurpose; email?: string };

/**
 * Makes a single-use link for an account, on this portal; older ones of the same purpose stop working, but for
 * those that stop alerts: each message keeps its own. Gives its id: the token is derived
 * from it when the message is rendered, and only its hash is stored.
 */
export async function issueLink({ organization, now, secrets }: Scope, tx: Tx, { accountId, purpose, email }: NewLink): Promise<string> {
  if (purpose !== "alerts") await endLinks(tx, { accountId, purpose }, now);
  const id = randomUUID();
  await tx.link.create({
    data: {
      id, accountId, purpose, email: email ?? null, portalId: organization.id, tokenHash: hashOfToken(secrets.linkToken(id)), createdAt: now, expiresAt: linkExpiry(purpose, now),
    },
  });
  return id;
}

/** Links not yet used stop working now: those of one purpose, or all of an account's but those that stop alerts, which open nothing. */
export const endLinks = (tx: Tx, { accountId, purpose }: Which, now: Date) =>
  tx.link.updateMany({ where: { accountId, purpose: purpose ?? { not: "alerts" }, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
