import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { requestActivation } from "@/lib/accounts/request-activation";
import { visitor } from "@/lib/kernel/actor";
import type { OrganizationSettings } from "@/lib/kernel/organization-settings";
import { settingsOf } from "@/lib/organizations/organization";
import { buildContainer, type Container } from "@/lib/platform/container";
import { prepareAccount } from "@/lib/platform/prepare-account";
import { openScope } from "@/lib/wiring/scope";
import { seedPeople } from "@/prisma/world/base";
import { organizations } from "@/prisma/world/people";
import { startEmbeddedPostgres } from "../database/embedded-postgres";
import { prepareDatabase } from "../database/prepare";

const WARM_UP = 60;
const ROUNDS = 600;
const WITHIN = 0.05;
const kinds = ["unknown", "prepared", "active"] as const;
type Kind = (typeof kinds)[number];

const appUrl = new URL("http://localhost:3000");
const addressOf = (kind: Kind, round: number) => `${kind}-${String(round).padStart(5, "0")}@bench.test`;

/**
 * Prints how long « J'active mon compte » takes, in the neutral wording, for an address that is unknown, prepared and active: the whole request down to
 * the database, without the network and the framework, which would hide a difference. Each address is asked once and from an origin of its own, so
 * that no throttle ever makes one wait. The three kinds come in turn, in an order that changes. Fails when two medians are more than 5 % apart.
 */
export async function bench(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "guichet-bench-"));
  const database = await startEmbeddedPostgres({ directory: path.join(folder, "postgres"), durable: false });
  const container = buildContainer({
    port: 3000, appUrl, databaseUrl: database.url, databaseOwnerUrl: null, embedded: true, dataDir: folder, mail: null,
    authSecret: "a secret of the benchmark, long enough for it", demo: true, trustedProxies: [], production: false, payfipUrl: null,
  });
  try {
    await prepareDatabase(database);
    await seedPeople(container.db, new Date());
    report(await measure(container, await neutral(container)));
  } finally {
    await container.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The neutral organisation, with as many accounts of each kind as will be asked for. */
async function neutral(container: Container): Promise<OrganizationSettings> {
  const { currencies, identifierSchemes, ...province } = organizations.province;
  const organization = settingsOf({ ...province, currencies: [...currencies], identifierSchemes: [...identifierSchemes], logoType: null }, appUrl);
  if (organization.activationWording !== "neutral") throw new Error("this organisation's wording is not the neutral one");
  const now = new Date();
  const scope = openScope(container, { organization, actor: visitor, locale: "fr", now });
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    await scope.commit(async ({ tx }) => {
      for (const kind of ["prepared", "active"] as const) await prepareAccount(tx, { email: addressOf(kind, round), name: null, locale: "fr", now });
      await tx.account.update({ where: { email: addressOf("active", round) }, data: { state: "active", passwordHash: "none", emailVerified: now } });
    });
  }
  return organization;
}

async function measure(container: Container, organization: OrganizationSettings): Promise<Record<Kind, number[]>> {
  const times: Record<Kind, number[]> = { unknown: [], prepared: [], active: [] };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (let turn = 0; turn < kinds.length; turn++) {
      const place = (round + turn) % kinds.length;
      const kind = kinds[place] ?? "unknown";
      const origin = `10.${place}.${round >> 8}.${round & 255}`;
      const scope = openScope(container, { organization, actor: visitor, locale: "fr", now: new Date(), origin });
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
