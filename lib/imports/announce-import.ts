import type { BillEvent } from "@/lib/bills/bill.events";
import type { DebtorEvent } from "@/lib/debtors/debtor.events";
import { groupedBy } from "@/lib/kernel/batches";
import { issueLink } from "@/lib/platform/links";
import { operation } from "@/lib/platform/operation";
import type { Commit, Scope } from "@/lib/platform/scope";
import { mayWorkOnImports } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";

const accountsAtOnce = 50;

/**
 * Tells people of the import's bills, each once: a new address gets its activation, someone who has an account and wants to know gets one message for all
 * their bills. A bill that was told of is marked in the same commit: run again, it goes on where it stopped. Once nobody is left the import has ended.
 */
export const announceImport = operation({
  name: "import.announce",
  input: importIdSchema,
  load: loadImport,
  may: mayWorkOnImports,
  async run(scope, { importId }, { state }): Promise<void> {
    if (state !== "done") return;
    while (await announceSome(scope, importId)) { /* until nobody is left */ }
    await scope.commit(({ tx }) => tx.billImport.updateMany({ where: { id: importId, finishedAt: null }, data: { finishedAt: scope.now } }));
  },
});

type Told = { readonly account_id: string; readonly debtor_id: string; readonly amount: number; readonly currency: string };

/** False: nobody is left. */
function announceSome(scope: Scope, importId: string): Promise<boolean> {
  return scope.commit(async (commit) => {
    // A cancelled bill asks nothing of anybody: nobody is told.
    const told = await commit.tx.$queryRaw<Told[]>`
      UPDATE bill SET announced_at = ${scope.now}::timestamptz
      WHERE organization_id = ${scope.organization.id}::uuid AND import_id = ${importId}::uuid AND announced_at IS NULL AND withdrawn_at IS NULL AND state <> 'cancelled'
        AND account_id IN (
          SELECT DISTINCT account_id FROM bill WHERE organization_id = ${scope.organization.id}::uuid AND import_id = ${importId}::uuid AND announced_at IS NULL
            AND account_id IS NOT NULL AND withdrawn_at IS NULL AND state <> 'cancelled' ORDER BY account_id LIMIT ${accountsAtOnce})
      RETURNING account_id, debtor_id, amount::float8 AS amount, currency`;
    const accountIds = [...new Set(told.map(({ account_id }) => account_id))];
    const [accounts, refusing, invited] = await readersOf(commit, accountIds);
    for (const [accountId, bills] of groupedBy(told, ({ account_id }) => account_id)) {
      const isActive = accounts.get(accountId) === "active";
      if (isActive && scope.organization.announcesBills && !refusing.has(accountId)) await announce(scope, commit, importId, accountId, bills);
      if (accounts.get(accountId) === "prepared" && !invited.has(accountId)) await invite(scope, commit, accountId, bills);
    }
    return accountIds.length > 0;
  });
}

/** The state of each account, those who want no alert, and those whom this organisation has invited before. */
async function readersOf({ tx }: Commit, accountIds: string[]) {
  const debtors = await tx.debtor.findMany({ where: { accountId: { in: accountIds } }, select: { id: true } });
  const accounts = await tx.account.findMany({ where: { id: { in: accountIds } }, select: { id: true, state: true } });
  const refusing = await tx.alertPreference.findMany({ where: { accountId: { in: accountIds }, newBills: false }, select: { accountId: true } });
  const invited = await tx.event.findMany({
    where: { debtorId: { in: debtors.map(({ id }) => id) }, type: "debtor.invited", accountId: { in: accountIds } }, select: { accountId: true },
  });
  return [new Map(accounts.map(({ id, state }) => [id, state])), new Set(refusing.map(({ accountId }) => accountId)), new Set(invited.map(({ accountId }) => accountId))] as const;
}

async function announce(scope: Scope, { tx, emit }: Commit, importId: string, accountId: string, bills: readonly Told[]): Promise<void> {
  const totals: Record<string, number> = {};
  for (const { amount, currency } of bills) totals[currency] = (totals[currency] ?? 0) + amount;
  const linkId = await issueLink(scope, tx, { accountId, purpose: "alerts" });
  await emit({ type: "bill.announced", accountId, importId, payload: { count: bills.length, totals, linkId } } satisfies BillEvent);
}

/** One activation, whatever the number of bills and of customer numbers. */
async function invite(scope: Scope, { tx, emit }: Commit, accountId: string, [first]: readonly Told[]): Promise<void> {
  if (!first) return;
  const linkId = await issueLink(scope, tx, { accountId, purpose: "activation" });
  await emit({ type: "debtor.invited", debtorId: first.debtor_id, accountId, payload: { linkId } } satisfies DebtorEvent);
}
