import { agentRoles } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { hashOfToken } from "@/lib/platform/session";
import type { LinkPurpose } from "@/lib/kernel/links";
import { linkState, type AccountState, type LinkState } from "./account";

const accountColumns = { id: true, email: true, identifier: true, name: true, state: true, passwordHash: true, locale: true } as const;
export type AccountRow = { id: string; email: string; identifier: string; name: string | null; state: string; passwordHash: string | null; locale: string };

/** By its e-mail or by its identifier, both in their stored form. */
export const accountBySignInName = (tx: Tx, signInName: string): Promise<AccountRow | null> =>
  tx.account.findFirst({ where: { OR: [{ email: signInName }, { identifier: signInName }] }, select: accountColumns });

/** The account of the one who acts, while it is active. */
export const ownAccount = async ({ read, actor: { accountId } }: Scope): Promise<AccountRow | null> =>
  accountId === null ? null : read((tx) => tx.account.findFirst({ where: { id: accountId, state: "active" }, select: accountColumns }));

/** `email`: the new address that a link of the purpose « email » proves. */
export type HeldLink = { id: string; purpose: LinkPurpose; state: LinkState; email: string | null; account: AccountRow };

/** The link whose token someone holds, if this portal sent it. */
export async function heldLink({ read, organization, now }: Scope, token: string): Promise<HeldLink | null> {
  const link = await read((tx) => tx.link.findFirst({
    where: { tokenHash: hashOfToken(token), portalId: organization.id },
    select: { id: true, purpose: true, usedAt: true, expiresAt: true, email: true, account: { select: accountColumns } },
  }));
  return link && { id: link.id, purpose: link.purpose as LinkPurpose, state: linkState(link, now), email: link.email, account: link.account };
}

export type LinkView = { state: "unknown" } | { state: "stale" } | { state: "usable"; email: string; identifier: string; minimum: "person" | "agent" };

/** What the page of a link shows. Reading it uses nothing up. */
export async function linkView(scope: Scope, purpose: LinkPurpose, token: string): Promise<LinkView> {
  const link = await heldLink(scope, token);
  if (!link || link.purpose !== purpose) return { state: "unknown" };
  if (link.state === "stale") return { state: "stale" };
  const { id, email, identifier } = link.account;
  const agent = await scope.readAs(id)((tx) => tx.membership.count({ where: { accountId: id, role: { in: [...agentRoles] } } }));
  return { state: "usable", email, identifier, minimum: agent > 0 ? "agent" : "person" };
}

/** A link that is not about a password: the page shows at most the new address. Reading it uses nothing up. */
export async function emailLinkView(scope: Scope, token: string): Promise<{ state: "unknown" | "stale" } | { state: "usable"; email: string }> {
  const link = await heldLink(scope, token);
  if (link?.purpose !== "email" || link.email === null) return { state: "unknown" };
  return link.state === "stale" ? { state: "stale" } : { state: "usable", email: link.email };
}

export const isActive = (account: { state: string } | null): boolean => account?.state === ("active" satisfies AccountState);
