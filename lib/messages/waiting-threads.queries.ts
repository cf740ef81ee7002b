import type { Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadMessages } from "./message.policy";

/** Messages that have no answer. */
export const waitingThreads = async ({ read, actor }: Scope): Promise<Waiting> => {
  if (!mayReadMessages(actor)) return null;
  const { _count: count, _min } = await read((tx) => tx.messageThread.aggregate({ where: { state: "waiting" }, _count: true, _min: { lastAt: true } }));
  return { count, since: _min.lastAt };
};
