import { countedAtMost, type Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadBills } from "./bill.policy";

/** Bills that somebody says to have paid. */
export const waitingBills = async ({ read, actor }: Scope): Promise<Waiting> =>
  mayReadBills(actor) ? (await read((tx) => tx.bill.findMany({ where: { state: "declared", withdrawnAt: null }, select: { id: true }, take: countedAtMost + 1 }))).length : null;
