import type { Waiting } from "@/lib/kernel/waiting";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { mayReadDebtors } from "./debtor.policy";

/** What an agent has to look at: claims by a paper bill, and addresses that an import proposed. */
export const waitingDebtors = async ({ read, actor }: Scope): Promise<{ readonly claims: Waiting; readonly addresses: Waiting }> => {
  if (!mayReadDebtors(actor)) return { claims: null, addresses: null };
  return read(async (tx) => {
    const claims = await tx.billClaim.aggregate({ where: { state: "open" }, _count: true, _min: { createdAt: true } });
    const addresses = await tx.debtor.count({ where: proposed });
    return { claims: { count: claims._count, since: claims._min.createdAt }, addresses: { count: addresses, since: addresses === 0 ? null : await proposedSince(tx) } };
  });
};

const proposed = { proposedEmail: { not: null } } as const;
const proposing = [
  { type: "debtor.address-proposed" },
  { type: "debtor.corrected", payload: { path: ["after", "proposedEmail"], string_contains: "@" } },
];

/** When the address that has waited longest was proposed, by an import or by an agent. Null where no act says. */
async function proposedSince(tx: Tx): Promise<Date | null> {
  const last = await tx.event.groupBy({ by: ["debtorId"], where: { OR: proposing, debtor: proposed }, _max: { at: true } });
  const [first] = last.flatMap(({ _max }) => _max.at ?? []).sort((one, other) => one.getTime() - other.getTime());
  return first ?? null;
}
