import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { hashOfToken } from "@/lib/platform/session";
import { linkExpiry, type LinkPurpose } from "./account";

type Which = { accountId: string; purpose?: LinkPurpose };

/**
 * Makes a single-use link for an account, on this portal; older ones of the same purpose stop working. Gives its id: the token is derived
 * from it when the message is rendered, and only its hash is stored.
 */
export async function issueLink({ organization, now, secrets }: Scope, tx: Tx, { accountId, purpose }: Required<Which>): Promise<string> {
  await endLinks(tx, { accountId, purpose }, now);
  const id = randomUUID();
  await tx.link.create({
    data: {
      id, accountId, purpose, portalId: organization.id, tokenHash: hashOfToken(secrets.linkToken(id)), createdAt: now, expiresAt: linkExpiry(purpose, now),
    },
  });
  return id;
}

/** Links not yet used stop working now: those of one purpose, or all of an account's. */
export const endLinks = (tx: Tx, which: Which, now: Date) =>
  tx.link.updateMany({ where: { ...which, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });
