import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "../../../lib/kernel/actor";
import { settingsOf } from "../../../lib/organizations/organization";
import { buildContainer, type Container } from "../../../lib/platform/container";
import { environment, readSettings } from "../../../lib/platform/env";
import type { Scope } from "../../../lib/platform/scope";
import { openScope } from "../../../lib/wiring/scope";
import { seedPeople } from "../../../prisma/world/base";
import { organizations, type OrganizationSlug } from "../../../prisma/world/people";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../database/embedded-postgres";
import { prepareDatabase } from "../../database/prepare";
import { withServer } from "./bench-server";

const appUrl = new URL("http://localhost:3000");
const authSecret = "a secret of the bench, which guards nothing";

/** A database, a folder and the demonstration's people, which go at the end. */
export type BenchWorld = {
  readonly folder: string;
  readonly adminUrl: string;
  readonly container: Container;
  scopeAs(actor: Actor, slug?: OrganizationSlug, origin?: string): Scope;
  /** The product on this world, over HTTP. */
  serve<T>(work: (origin: string) => Promise<T>): Promise<T>;
};

/** `durable`: the database waits for its disk, as a real one does. */
export async function withBenchWorld(durable: boolean, work: (world: BenchWorld) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "guichet-bench-"));
  await chmod(folder, 0o755); // the database's own user lies in it
  const database = await startEmbeddedPostgres({ directory: path.join(folder, "postgres"), durable, preferredPort: 0 });
  const container = containerOn(database, folder);
  try {
    await prepareDatabase(database);
    await seedPeople(container.db, new Date());
    await work({ folder, adminUrl: database.adminUrl, container, ...deeds(database, container, folder) });
  } finally {
    await container.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const deeds = ({ url, ownerUrl }: EmbeddedPostgres, container: Container, folder: string): Pick<BenchWorld, "scopeAs" | "serve"> => ({
  scopeAs(actor, slug = "mairie", origin) {
    const organization = settingsOf({ ...organizations[slug], logoType: null }, appUrl);
    return openScope(container, { organization, actor, locale: "fr", origin: origin ?? null });
  },
  serve: (work) => withServer({ DATA_DIR: folder, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, AUTH_SECRET: authSecret }, ({ origin }) => work(origin)),
});

function containerOn({ url }: EmbeddedPostgres, dataDir: string): Container {
  const settings = readSettings(environment({ DATABASE_URL: url, DATA_DIR: dataDir, GUICHET_DEMO: "1", AUTH_SECRET: authSecret, APP_URL: appUrl.href, MAIL_URL: undefined, MAIL_FROM: undefined }));
  return buildContainer({ ...settings, databaseUrl: url, authSecret });
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of one turn, once warm. */
export async function median(work: () => Promise<unknown>, turns = 40): Promise<number> {
  for (let turn = 0; turn < 10; turn++) await work();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) times.push(await timed(work));
  return times.sort((one, other) => one - other)[Math.floor(turns / 2)] ?? NaN;
}
