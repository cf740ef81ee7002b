import type { Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadBills } from "./bill.policy";

/** Bills that somebody says to have paid. */
export const waitingBills = async ({ read, actor }: Scope): Promise<Waiting> => {
  if (!mayReadBills(actor)) return null;
  const { _count: count, _min } = await read((tx) => tx.bill.aggregate({ where: { state: "declared", withdrawnAt: null }, _count: true, _min: { stateAt: true } }));
  return { count, since: _min.stateAt };
};
