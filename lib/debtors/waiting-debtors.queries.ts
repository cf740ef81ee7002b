import type { Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadDebtors } from "./debtor.policy";

/** What an agent has to look at: claims by a paper bill, and addresses that an import proposed. */
export const waitingDebtors = async ({ read, actor }: Scope): Promise<{ readonly claims: Waiting; readonly addresses: Waiting }> => {
  if (!mayReadDebtors(actor)) return { claims: null, addresses: null };
  return read(async (tx) => {
    const claims = await tx.billClaim.aggregate({ where: { state: "open" }, _count: true, _min: { createdAt: true } });
    const addresses = await tx.debtor.count({ where: { proposedEmail: { not: null } } });
    return { claims: { count: claims._count, since: claims._min.createdAt }, addresses: { count: addresses, since: null } };
  });
};
