import type { Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadHabilitations } from "./habilitation.policy";

/** Requests that an agent has to decide on. */
export const waitingHabilitations = async ({ read, actor }: Scope): Promise<Waiting> => {
  if (!mayReadHabilitations(actor)) return null;
  const { _count: count, _min } = await read((tx) => tx.habilitation.aggregate({ where: { state: "submitted" }, _count: true, _min: { submittedAt: true } }));
  return { count, since: _min.submittedAt };
};
