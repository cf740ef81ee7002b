import { createHash, randomBytes } from "node:crypto";
import { hoursLater } from "@/lib/kernel/dates";
import type { Tx } from "./db";

/** What the cookie carries, hashed as the table keeps it. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

export type OpenedSession = { readonly token: string; readonly expires: Date };

/** Opens a session on one portal; `hours` of life at most. The token is returned once and never stored. */
export async function openSession(tx: Tx, of: { accountId: string; portalId: string; now: Date; hours: number; userAgent: string | null }): Promise<OpenedSession> {
  const token = randomBytes(32).toString("base64url");
  const expires = hoursLater(of.now, of.hours);
  await tx.session.create({
    data: { sessionToken: hashOfToken(token), userId: of.accountId, portalId: of.portalId, expires, createdAt: of.now, userAgent: of.userAgent?.slice(0, 200) ?? null },
  });
  return { token, expires };
}

/** The account of a living session on this portal; null when it was ended, has expired or was opened elsewhere. */
export async function accountOfSession(tx: Pick<Tx, "session">, token: string, portalId: string, now: Date): Promise<{ id: string; name: string | null; email: string } | null> {
  const session = await tx.session.findUnique({
    where: { sessionToken: hashOfToken(token) },
    select: { portalId: true, expires: true, user: { select: { id: true, name: true, email: true, state: true } } },
  });
  if (!session || session.portalId !== portalId || session.expires <= now || session.user.state !== "active") return null;
  return session.user;
}

/** Ends every session of an account, but one if its token is given. They end at their next request. */
export const endSessions = (tx: Tx, accountId: string, exceptToken?: string) =>
  tx.session.deleteMany({ where: { userId: accountId, ...(exceptToken ? { sessionToken: { not: hashOfToken(exceptToken) } } : {}) } });

export const endSession = (tx: Pick<Tx, "session">, token: string) => tx.session.deleteMany({ where: { sessionToken: hashOfToken(token) } });
