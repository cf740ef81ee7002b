import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { environment } from "@/lib/platform/env";
import { readMigrations } from "@/scripts/database/migrate";
import { prepareDatabase } from "@/scripts/database/prepare";
import { createDatabase } from "@/scripts/database/roles";

/** A database of its own, migrated and empty. */
export type TestDatabase = {
  /** The application's role, which row-level security binds. */
  url: string;
  ownerUrl: string;
  /** The server's superuser, whom nothing binds. */
  adminUrl: string;
  drop(): Promise<void>;
};

const TEMPLATE_LOCK = 26_11_22;

/** Copies the template, which is migrated once for all tests; drop it at the end of the file. `bare`: a database in which nothing has been made. */
export async function createTestDatabase({ bare = false } = {}): Promise<TestDatabase> {
  const name = nameOf("test");
  await asAdmin(async (admin) => createDatabase(admin, name, bare ? undefined : await templateDatabase(admin)));
  return { ...urlsOf(name), drop: () => asAdmin((admin) => dropDatabase(admin, name)) };
}

export type LentDatabase = Pick<TestDatabase, "url" | "ownerUrl" | "adminUrl"> & { giveBack(): void };

const lent = new Set<string>();

/**
 * A migrated and empty database whose rows alone will change: one that an earlier test of this process gave back, if there
 * is one, since emptying is a fraction of the price of copying. A later run takes them away.
 */
export async function lendTestDatabase(): Promise<LentDatabase> {
  const name = await asAdmin(async (admin) => {
    const { rows } = await admin.query<{ name: string }>("SELECT datname AS name FROM pg_database WHERE datname LIKE $1", [`guichet_world_${process.pid}_%`]);
    return rows.find((row) => !lent.has(row.name))?.name;
  });
  const taken = name ?? nameOf("world");
  lent.add(taken);
  if (name) await asAdmin(takeRowsAway, name);
  else await asAdmin(async (admin) => createDatabase(admin, taken, await templateDatabase(admin)));
  return { ...urlsOf(taken), giveBack: () => void lent.delete(taken) };
}

const nameOf = (kind: "test" | "world") => `guichet_${kind}_${process.pid}_${randomBytes(4).toString("hex")}`;

// As a replica, which asks neither the triggers nor the references: what is append-only goes too. Few rows are deleted faster than their files are
// made anew; many would leave the next test large files.
async function takeRowsAway(admin: pg.Client): Promise<void> {
  await admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
  await admin.query(`
    SET session_replication_role = replica;
    DO $$ DECLARE place regclass; BEGIN
      FOR place IN SELECT oid FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
        AND relkind = 'r' AND relname NOT IN ('_prisma_migrations', 'migrations')
      LOOP EXECUTE format(CASE WHEN pg_relation_size(place) > 1000000 THEN 'TRUNCATE %s CASCADE' ELSE 'DELETE FROM %s' END, place); END LOOP;
    END $$`);
}

// Built under a provisional name: one that was broken off is never taken for the whole.
async function templateDatabase(admin: pg.Client): Promise<string> {
  const name = `guichet_template_${checksum()}`;
  await admin.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    await dropLeftOvers(admin, name);
    if (await exists(admin, name)) return name;
    await createDatabase(admin, "guichet_template_unfinished");
    await prepareDatabase(urlsOf("guichet_template_unfinished"));
    await admin.query(`ALTER DATABASE guichet_template_unfinished RENAME TO ${name}`);
    return name;
  } finally {
    await admin.query("SELECT pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
}

/** Of all that the template is made from. */
function checksum(): string {
  const hash = createHash("sha256");
  for (const migration of readMigrations(path.join(process.cwd(), "prisma", "migrations"))) hash.update(migration.checksum);
  for (const file of ["scripts/database/prepare.ts", "package-lock.json"]) hash.update(fs.readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  return ((await admin.query("SELECT FROM pg_database WHERE datname = $1", [name])).rowCount ?? 0) > 0;
}

// Templates of other migrations, and databases of tests whose process has ended.
async function dropLeftOvers(admin: pg.Client, template: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(`
    SELECT datname AS name FROM pg_database d WHERE datname ~ '^guichet_(template|test|world)_' AND datname <> $1
      AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE datid = d.oid)`, [template]);
  for (const { name } of rows) {
    if (name.startsWith("guichet_template_") || !isRunning(Number(name.split("_")[2]))) await dropDatabase(admin, name);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const dropDatabase = async (admin: pg.Client, name: string): Promise<void> => {
  await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
};

function urlsOf(database: string): Omit<TestDatabase, "drop"> {
  const of = (variable: string): string => {
    const base = environment()[variable];
    if (!base) throw new Error(`${variable} is missing: jest's global set-up gives it`);
    const url = new URL(base);
    url.pathname = `/${database}`;
    return url.href;
  };
  return { url: of("TEST_DATABASE_URL"), ownerUrl: of("TEST_DATABASE_OWNER_URL"), adminUrl: of("TEST_DATABASE_ADMIN_URL") };
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>, database = "postgres"): Promise<T> {
  const admin = new pg.Client({ connectionString: urlsOf(database).adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
