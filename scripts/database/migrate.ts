import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

const PRISMA_LOCK = 72707369; // the advisory lock that Prisma's own command takes
const ACROSS = /^-- across organisations$/m;

const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Applies prisma/migrations with nothing but `pg`: the same table, checksums and lock as `prisma migrate deploy`, so that both
 * may be used on one database. Each file and its line of history are one transaction. Returns the names that were applied.
 */
export async function migrate(url: string, directory: string, warn: (line: string) => void = console.warn): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(HISTORY);
    const pending = await pendingMigrations(client, directory, warn);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** The migrations of the folder that the database has not had, in their order. */
export async function pendingMigrations(
  client: pg.ClientBase,
  directory: string,
  warn: (line: string) => void = () => {},
): Promise<Migration[]> {
  const applied = await history(client);
  const unfinished = [...applied.values()].find((row) => !row.finished_at);
  if (unfinished) {
    throw new Error(`migration ${unfinished.migration_name} failed half-way: mend it, then \`npm run prisma -- migrate resolve\``);
  }
  const migrations = readMigrations(directory);
  for (const { name, checksum } of migrations) {
    const before = applied.get(name);
    if (before && before.checksum !== checksum) warn(`migration ${name} was changed after it was applied`);
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

async function history(client: pg.ClientBase): Promise<Map<string, Applied>> {
  const known = await client.query<{ known: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS known`);
  if (!known.rows[0]?.known) return new Map();
  const { rows } = await client.query<Applied>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

/** Every migration of the folder, in the order of their names. */
export function readMigrations(directory: string): Migration[] {
  const folders = fs.readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const bytes = fs.readFileSync(path.join(directory, name, "migration.sql"));
      return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
    });
}

async function apply(client: pg.Client, migration: Migration) {
  const record = recordOf(client, migration);
  try {
    if (/\bCONCURRENTLY\b/i.test(migration.sql)) {
      await client.query(migration.sql); // runs in no transaction, hence alone in its file
      await client.query(record);
    } else {
      await client.query([...withWallsLifted(migration.sql), record].join("\n;\n"));
    }
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new Error(`migration ${migration.name}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

// Several statements in one simple query are one transaction. A migration that touches rows of every organisation says so with
// its mark: row-level security holds for the owner too, and is lifted for that transaction alone.
function withWallsLifted(sql: string): string[] {
  return ACROSS.test(sql) ? ["SELECT tenant_walls_forced(false)", sql, "SELECT tenant_walls_forced(true)"] : [sql];
}

function recordOf(client: pg.Client, { name, checksum }: Migration): string {
  const values = [randomUUID(), checksum, name].map((value) => client.escapeLiteral(value)).join(", ");
  return `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES (${values}, now(), 1)`;
}
