import type { Tx } from "@/lib/platform/db";
import type { Commit, Scope } from "@/lib/platform/scope";
import { isLive } from "./debtor";
import type { DebtorEvent } from "./debtor.events";
import { holdDebtor, type HeldDebtor } from "./hold-debtor";

type Within = Pick<Commit, "tx" | "emit">;
type Attaching = {
  readonly debtorId: string;
  readonly accountId: string;
  readonly by: Extract<DebtorEvent, { type: "debtor.attached" }>["payload"]["by"];
  /** An agent decided it: it also leaves an account that somebody uses. */
  readonly moves?: boolean;
};

/**
 * Attaches a debtor to an account, which sees its bills from now on; the one way in which that happens. Twice changes nothing. An account that
 * somebody uses takes every bill, also those that others had opened by a paper bill, whose claims are dropped; one that is only prepared takes none
 * that somebody sees. False, and nothing is done: the debtor is on another account that somebody uses.
 */
export async function attachDebtor(within: Within, scope: Scope, { debtorId, accountId, by, moves = false }: Attaching): Promise<boolean> {
  const { tx, emit } = within;
  const held = await holdDebtor(tx, scope, debtorId);
  if (held === null) return false;
  const isNew = held.accountId !== accountId;
  if (isNew && !moves && isLive(held.account)) return false;
  if (isNew) await tx.debtor.updateMany({ where: { id: debtorId }, data: { accountId, attachedAt: scope.now } });
  await makeCitizen(tx, scope, accountId);
  const live = isLive(await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { state: true, emailVerified: true } }));
  await takeBills(tx, held, { accountId, live });
  if (live) await settleClaims(within, scope, { debtorId, accountId });
  if (isNew) await emit({ type: "debtor.attached", debtorId, accountId, payload: { by } } satisfies DebtorEvent);
  return true;
}

/** This portal is one of the person's, from now on. */
export const makeCitizen = (tx: Tx, { organization, now }: Scope, accountId: string) =>
  tx.membership.createMany({ data: [{ organizationId: organization.id, accountId, role: "citizen", createdAt: now }], skipDuplicates: true });

async function takeBills(tx: Tx, { id: debtorId, accountId: before }: HeldDebtor, { accountId, live }: { accountId: string; live: boolean }): Promise<void> {
  const unseen = [{ accountId: null }, { account: { state: "closed" } }, { account: { state: "prepared", emailVerified: null } }, ...(before ? [{ accountId: before }] : [])];
  const anyOther = [{ accountId: null }, { accountId: { not: accountId } }];
  await tx.bill.updateMany({ where: { debtorId, withdrawnAt: null, OR: live ? anyOther : unseen }, data: { accountId } });
}

/** What the account had asked for it now has; what others had opened they have no more. Those not proven yet find out when they are. */
async function settleClaims({ tx, emit }: Within, { now }: Scope, { debtorId, accountId }: { debtorId: string; accountId: string }): Promise<void> {
  await tx.billClaim.updateMany({ where: { debtorId, accountId, state: { in: ["asked", "open"] } }, data: { state: "confirmed", decidedAt: now, codeHash: null } });
  const others = await tx.billClaim.findMany({ where: { debtorId, state: "open", accountId: { not: accountId } }, select: { id: true, accountId: true, billId: true } });
  await tx.billClaim.updateMany({ where: { id: { in: others.map(({ id }) => id) } }, data: { state: "dropped", decidedAt: now, codeHash: null } });
  for (const { id, accountId: other, billId } of others) {
    await emit({ type: "claim.dropped", debtorId, billId, accountId: other, payload: { claimId: id } } satisfies DebtorEvent);
  }
}
