import { countedAtMost, type Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadMessages } from "./message.policy";

/** Messages that have no answer. */
export const waitingThreads = async ({ read, actor }: Scope): Promise<Waiting> =>
  mayReadMessages(actor) ? (await read((tx) => tx.messageThread.findMany({ where: { state: "waiting" }, select: { id: true }, take: countedAtMost + 1 }))).length : null;
