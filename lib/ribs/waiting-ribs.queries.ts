import { countedAtMost, type Waiting } from "@/lib/kernel/waiting";
import type { Scope } from "@/lib/platform/scope";
import { mayReadRibs } from "./rib.policy";

/** RIBs that agents have to verify. */
export const waitingRibs = async ({ read, actor }: Scope): Promise<Waiting> =>
  mayReadRibs(actor) ? (await read((tx) => tx.rib.findMany({ where: { state: "to-verify" }, select: { id: true }, take: countedAtMost + 1 }))).length : null;
