import type { Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadRibs } from "./rib.policy";

/** RIBs that agents have to verify. */
export const waitingRibs = async ({ read, actor }: Scope): Promise<Waiting> => {
  if (!mayReadRibs(actor)) return null;
  const { _count: count, _min } = await read((tx) => tx.rib.aggregate({ where: { state: "to-verify" }, _count: true, _min: { requestedAt: true } }));
  return { count, since: _min.requestedAt };
};
