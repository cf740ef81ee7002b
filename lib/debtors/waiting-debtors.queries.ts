import { countedAtMost, type Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadDebtors } from "./debtor.policy";

const ids = { select: { id: true }, take: countedAtMost + 1 } as const;

/** What an agent has to look at: claims by a paper bill, and addresses that an import proposed. */
export const waitingDebtors = async ({ read, actor }: Scope): Promise<{ readonly claims: Waiting; readonly addresses: Waiting }> =>
  mayReadDebtors(actor)
    ? read(async (tx) => ({
      claims: (await tx.billClaim.findMany({ where: { state: "open" }, ...ids })).length,
      addresses: (await tx.debtor.findMany({ where: { proposedEmail: { not: null } }, ...ids })).length,
    }))
    : { claims: null, addresses: null };
