import { waitingBills } from "@/lib/bills/waiting-bills.queries";
import { waitingDebtors } from "@/lib/debtors/waiting-debtors.queries";
import { waitingHabilitations } from "@/lib/habilitations/waiting.queries";
import { waitingInvoices } from "@/lib/invoices/waiting-invoices.queries";
import { agentRoles, type AgentRole } from "@/lib/kernel/actor";
import { queuesAmong, type Queue } from "@/lib/kernel/waiting";
import { waitingThreads } from "@/lib/messages/waiting-threads.queries";
import type { Scope } from "@/lib/platform/scope";
import { waitingRibs } from "@/lib/ribs/waiting-ribs.queries";

/**
 * What waits in an organisation for each of the agents who chose one message a day, by account: what the first page of Gestion shows to their roles, without
 * the queues where nothing waits. Whoever has nothing that waits is left out.
 */
export async function waitingForDailyReaders(scope: Scope): Promise<Map<string, readonly Queue[]>> {
  const held = await scope.read(async (tx) => {
    const daily = await tx.mailPreference.findMany({ where: { side: "agent", frequency: "daily" }, select: { accountId: true } });
    const where = { organizationId: scope.organization.id, accountId: { in: daily.map(({ accountId }) => accountId) }, role: { in: [...agentRoles] }, account: { state: "active" } };
    return tx.membership.findMany({ where, orderBy: { accountId: "asc" }, select: { accountId: true, role: true } });
  });
  const waiting = new Map<string, readonly Queue[]>();
  for (const accountId of new Set(held.map((one) => one.accountId))) {
    const roles = held.filter((one) => one.accountId === accountId).map(({ role }) => role as AgentRole);
    const queues = await queuesOf({ ...scope, actor: { accountId, roles } });
    if (queues.length > 0) waiting.set(accountId, queues);
  }
  return waiting;
}

/** One after the other: nobody waits for an answer at that hour. */
async function queuesOf(scope: Scope): Promise<Queue[]> {
  const waits = {
    habilitations: await waitingHabilitations(scope), invoices: await waitingInvoices(scope), ribs: await waitingRibs(scope), bills: await waitingBills(scope),
    ...(await waitingDebtors(scope)), messages: await waitingThreads(scope),
  };
  return queuesAmong(waits).filter(({ waiting: { count } }) => count > 0);
}
