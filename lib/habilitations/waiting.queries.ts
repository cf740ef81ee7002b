import { countedAtMost, type Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadHabilitations } from "./habilitation.policy";

/** Requests that an agent has to decide on. */
export const waitingHabilitations = async ({ read, actor }: Scope): Promise<Waiting> =>
  mayReadHabilitations(actor) ? (await read((tx) => tx.habilitation.findMany({ where: { state: "submitted" }, select: { id: true }, take: countedAtMost + 1 }))).length : null;
