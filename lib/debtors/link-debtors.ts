import { daysLater } from "@/lib/kernel/dates";
import type { NotificationContext, React } from "@/lib/platform/notifications";
import type { Emit } from "@/lib/platform/events";
import { attachDebtor, makeCitizen } from "./attach-debtor";
import { claimDays, isLive } from "./debtor";
import type { DebtorEvent } from "./debtor.events";
import { holdDebtor } from "./hold-debtor";

type Context = NotificationContext & { readonly emit: Emit };

/**
 * A person has proven their address: by activating, signing in, or following the link sent to a new one. The debtors of this organisation that
 * billing knows under it are attached to their account, and the bills that they asked for by paper are opened.
 */
export const linkDebtors: React = async ({ accountId }, context) => {
  const account = accountId && await context.tx.account.findUnique({ where: { id: accountId }, select: { id: true, email: true, state: true, emailVerified: true } });
  if (!account || account.state !== "active" || account.emailVerified === null) return;
  for (const id of await debtorsOf(context, account)) await attachDebtor(context, context.scope, { debtorId: id, accountId: account.id, by: "sign-in" });
  await openClaims(context, account.id);
};

/** An import attached a debtor by itself: the bills that it had before, and what others had asked for, follow. */
export const settleImported: React = async (event, context) => {
  const { debtorId, accountId, payload: { by } } = event;
  if (debtorId && accountId && by === "import") await attachDebtor(context, context.scope, { debtorId, accountId, by });
};

/** Known under the address and on no account that somebody uses; or attached before the account was activated, with bills that others opened meanwhile. */
async function debtorsOf({ tx }: Context, { id, email }: { id: string; email: string }): Promise<string[]> {
  const free = [{ accountId: null }, { account: { state: "closed" } }, { account: { state: "prepared", emailVerified: null } }];
  const known = await tx.debtor.findMany({ where: { email, OR: free }, select: { id: true } });
  const own = await tx.debtor.findMany({ where: { accountId: id }, select: { id: true } });
  const unseen = own.length === 0 ? [] : await tx.bill.findMany({
    where: { debtorId: { in: own.map((debtor) => debtor.id) }, withdrawnAt: null, OR: [{ accountId: null }, { accountId: { not: id } }] }, select: { debtorId: true }, distinct: ["debtorId"],
  });
  return [...new Set([...known.map((debtor) => debtor.id), ...unseen.map(({ debtorId }) => debtorId)])].sort();
}

async function openClaims(context: Context, accountId: string): Promise<void> {
  const since = daysLater(context.scope.now, -claimDays);
  const asked = await context.tx.billClaim.findMany({ where: { accountId, state: "asked", createdAt: { gt: since } }, select: { id: true, debtorId: true, billId: true }, orderBy: { debtorId: "asc" } });
  for (const claim of asked) await openClaim(context, { ...claim, accountId });
}

/** The one bill, and only if nobody sees it: a number and an amount can be guessed. */
async function openClaim({ tx, scope, emit }: Context, { id, debtorId, billId, accountId }: { id: string; debtorId: string; billId: string; accountId: string }): Promise<void> {
  const held = await holdDebtor(tx, scope, debtorId);
  const bill = await tx.bill.findFirst({
    where: { id: billId, withdrawnAt: null, state: { not: "cancelled" }, claims: { none: { debtorId, state: "dropped", decidedById: { not: null } } } },
    select: { accountId: true, account: { select: { state: true, emailVerified: true } } },
  });
  if (held?.accountId === accountId) return confirmQuietly(tx, scope.now, id);
  const opens = bill !== null && !isLive(held?.account ?? null) && (bill.accountId === accountId || !isLive(bill.account));
  if (opens) {
    await tx.bill.updateMany({ where: { id: billId }, data: { accountId } });
    await makeCitizen(tx, scope, accountId);
  }
  await tx.billClaim.updateMany({ where: { id, state: "asked" }, data: opens ? { state: "open", openedAt: scope.now } : { state: "dropped", decidedAt: scope.now } });
  await emit({ type: opens ? "claim.opened" : "claim.dropped", debtorId, billId, accountId, payload: { claimId: id } } satisfies DebtorEvent);
}

/** The debtor came to the account in another way meanwhile. */
const confirmQuietly = async (tx: Context["tx"], decidedAt: Date, id: string): Promise<void> => {
  await tx.billClaim.updateMany({ where: { id }, data: { state: "confirmed", decidedAt } });
};
