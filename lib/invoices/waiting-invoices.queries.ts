import type { Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { invoiceGroups } from "./invoice-list";
import { mayReadInbox } from "./invoice.policy";

/** Invoices that wait for the agents: what the inbox shows first. */
export const waitingInvoices = async ({ read, actor }: Scope): Promise<Waiting> => {
  if (!mayReadInbox(actor)) return null;
  const { _count: count, _min } = await read((tx) => tx.invoice.aggregate({ where: { state: { in: [...invoiceGroups.todo] } }, _count: true, _min: { stateAt: true } }));
  return { count, since: _min.stateAt };
};
