import { requestActivation } from "@/lib/accounts/request-activation";
import { visitor } from "@/lib/kernel/actor";
import { prepareAccount } from "@/lib/platform/prepare-account";
import { withBenchWorld, type BenchWorld } from "./parts/bench-world";

const WARM_UP = 60;
const ROUNDS = 600;
const WITHIN = 0.05;
const kinds = ["unknown", "prepared", "active"] as const;
type Kind = (typeof kinds)[number];

const addressOf = (kind: Kind, round: number) => `${kind}-${String(round).padStart(5, "0")}@bench.test`;

/**
 * Prints how long « J'active mon compte » takes, in the neutral wording, for an address that is unknown, prepared and active: the whole request down to
 * the database, without the network and the framework, which would hide a difference. Each address is asked once and from an origin of its own, so
 * that no throttle ever makes one wait. The three kinds come in turn, in an order that changes. Fails when two medians are more than 5 % apart.
 */
export const bench = (): Promise<void> =>
  withBenchWorld(false, async (world) => {
    await fill(world);
    report(await measure(world));
  });

/** The organisation of the demonstration whose wording is the neutral one. */
const neutral = "province";

/** As many accounts of each kind as will be asked for. */
async function fill({ scopeAs }: BenchWorld): Promise<void> {
  const { organization, commit, now } = scopeAs(visitor, neutral);
  if (organization.activationWording !== "neutral") throw new Error("this organisation's wording is not the neutral one");
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    await commit(async ({ tx }) => {
      for (const kind of ["prepared", "active"] as const) await prepareAccount(tx, { email: addressOf(kind, round), name: null, locale: "fr", now });
      await tx.account.update({ where: { email: addressOf("active", round) }, data: { state: "active", passwordHash: "none", emailVerified: now } });
    });
  }
}

async function measure({ scopeAs }: BenchWorld): Promise<Record<Kind, number[]>> {
  const times: Record<Kind, number[]> = { unknown: [], prepared: [], active: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (let turn = 0; turn < kinds.length; turn++) {
      const place = (round + turn) % kinds.length;
      const kind = kinds[place] ?? "unknown";
      const origin = `10.${place}.${round >> 8}.${round & 255}`;
      const scope = scopeAs(visitor, neutral, origin);
      const start = performance.now();
      await requestActivation(scope, { email: addressOf(kind, round) });
      if (round >= WARM_UP) times[kind].push(performance.now() - start);
    }
  }
  return times;
}

function report(times: Record<Kind, number[]>): void {
  const at = (kind: Kind, share: number) => [...times[kind]].sort((one, other) => one - other)[Math.floor(times[kind].length * share)] ?? NaN;
  const medians = kinds.map((kind) => at(kind, 0.5));
  const slowest = Math.max(...medians) / Math.min(...medians);
  console.table(kinds.map((kind) => ({ address: kind, requests: times[kind].length, "median ms": at(kind, 0.5).toFixed(2), "95 % ms": at(kind, 0.95).toFixed(2), ratio: (at(kind, 0.5) / Math.min(...medians)).toFixed(3) })));
  const apart = `${((slowest - 1) * 100).toFixed(1)} %`;
  console.log(slowest <= 1 + WITHIN ? `The medians are ${apart} apart: within 5 %.` : `The medians are ${apart} apart: more than 5 %.`);
  if (slowest > 1 + WITHIN) process.exitCode = 1;
}
