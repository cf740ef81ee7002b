import path from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { migrate } from "./migrate";

/** Tables to which the application adds, and of which it changes nothing. */
const APPEND_ONLY = ["event", "archive_entry", "archive_withdrawal", "audit_entry", "invoice_note", "rib_confirmation"];
const PREPARING = 26_11_21; // advisory lock: grants made twice at the same moment collide
const MIGRATIONS = path.join(process.cwd(), "prisma", "migrations");

export type Prepared = { url: string; ownerUrl: string; migrations?: string };

/**
 * Brings the database to what this version expects: migrations, the queue's own tables, then what the application's role may
 * do. Changes nothing where nothing is new; runs at every start, as the owner. Returns the migrations that were applied.
 */
export async function prepareDatabase({ url, ownerUrl, migrations = MIGRATIONS }: Prepared): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARING]);
    const applied = await migrate(ownerUrl, migrations);
    await runMigrations({ connectionString: ownerUrl, logger: undefined });
    const { rows } = await client.query<{ owner: string }>("SELECT current_user AS owner");
    const application = decodeURIComponent(new URL(url).username);
    if (rows[0]?.owner !== application) await grant(client, application);
    return applied;
  } finally {
    await client.end();
  }
}

async function grant(client: pg.Client, application: string) {
  const role = client.escapeIdentifier(application);
  const tables = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename = ANY($1)`,
    [APPEND_ONLY],
  );
  await client.query(`BEGIN;
    GRANT USAGE ON SCHEMA public, graphile_worker TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, graphile_worker TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, graphile_worker TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${role};
    ${tables.rows.map(({ name }) => `REVOKE UPDATE, DELETE ON ${client.escapeIdentifier(name)} FROM ${role};`).join("\n")}
    COMMIT`);
  await openQueue(client);
}

// graphile-worker puts row-level security without any policy on its own tables, so that their owner alone passes.
async function openQueue(client: pg.Client) {
  const closed = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class c
    WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind = 'r' AND relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'queue')`);
  for (const { name } of closed.rows) {
    await client.query(`CREATE POLICY queue ON graphile_worker.${client.escapeIdentifier(name)} USING (true) WITH CHECK (true)`);
  }
}
