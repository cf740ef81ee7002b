import { countedAtMost, type Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadInbox } from "./invoice.policy";

/** Deposited invoices that nobody has taken in charge. */
export const waitingInvoices = async ({ read, actor }: Scope): Promise<Waiting> =>
  mayReadInbox(actor) ? (await read((tx) => tx.invoice.findMany({ where: { state: "available" }, select: { id: true }, take: countedAtMost + 1 }))).length : null;
