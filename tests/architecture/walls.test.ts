import pg from "pg";
import { GLOBAL_TABLES } from "@/lib/platform/walls";
import { organizations } from "@/prisma/world/people";
import { createTestDatabase, type TestDatabase } from "../support/database";

const ours = organizations.mairie.id;
const theirs = organizations.province.id;

let database: TestDatabase;
let admin: pg.Client;
let app: pg.Client;
let tables: string[];

/** One row for each organisation in every table with a wall: values by type, checks and foreign keys out of the way in this database only. */
async function fill(table: string): Promise<void> {
  const { rows: columns } = await admin.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`, [table]);
  const { rows: checks } = await admin.query<{ name: string }>(`SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`, [table]);
  for (const { name } of checks) await admin.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  for (const organization of [ours, theirs]) {
    const values = columns.map(({ name, type }) => (name === "organization_id" ? `'${organization}'` : samples[type] ?? `'x'`));
    await admin.query(`INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join()}) VALUES (${values.join()})`);
  }
}

const samples: Record<string, string> = {
  uuid: "gen_random_uuid()", integer: "1", bigint: "1", boolean: "false", jsonb: "'{}'", date: "'2026-11-21'", "timestamp with time zone": "now()", "text[]": "'{}'", bytea: "'\\x00'",
};

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  app = new pg.Client({ connectionString: database.url });
  await Promise.all([admin.connect(), app.connect()]);
  const { rows } = await admin.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`);
  tables = rows.map(({ name }) => name).filter((name) => !GLOBAL_TABLES.includes(name));
  await admin.query("SET session_replication_role = replica");
  for (const table of tables) await fill(table);
});
afterAll(async () => {
  await Promise.all([admin.end(), app.end()]);
  await database.drop();
});

async function inside<T>(organization: string | null, work: () => Promise<T>): Promise<T> {
  await app.query("BEGIN");
  try {
    if (organization) await app.query("SELECT set_config('app.organization', $1, true)", [organization]);
    return await work();
  } finally {
    await app.query("ROLLBACK");
  }
}

/** What stays of a test when a statement is refused outright: nothing was touched. */
const touched = async (statement: string) => (await app.query(statement)).rowCount;

it("finds the tables of organisations", () => expect(tables.length).toBeGreaterThanOrEqual(14));

it("shows one organisation's rows only, in every table, to a query without a condition", async () => {
  for (const table of tables) {
    const { rows } = await inside(ours, () => app.query<{ organization_id: string }>(`SELECT organization_id FROM "${table}"`));
    expect([table, rows.map((row) => row.organization_id)]).toEqual([table, [ours]]);
  }
});

it("changes and deletes one organisation's rows only, in every table, without a condition", async () => {
  const appendOnly = ["archive_entry", "archive_withdrawal", "audit_entry", "event", "invoice_note", "rib_confirmation"];
  for (const table of tables.filter((name) => !appendOnly.includes(name))) {
    expect([table, await inside(ours, () => touched(`UPDATE "${table}" SET organization_id = organization_id`))]).toEqual([table, 1]);
    expect([table, await inside(ours, () => touched(`DELETE FROM "${table}"`))]).toEqual([table, 1]);
  }
  for (const table of appendOnly) {
    await expect(inside(ours, () => touched(`UPDATE "${table}" SET organization_id = organization_id`))).rejects.toMatchObject({ code: "42501" });
    await expect(inside(ours, () => touched(`DELETE FROM "${table}"`))).rejects.toMatchObject({ code: "42501" });
  }
});

it("refuses to move a row to another organisation", async () => {
  for (const table of tables) await expect(inside(ours, () => app.query(`UPDATE "${table}" SET organization_id = '${theirs}'`))).rejects.toMatchObject({ code: "42501" });
});

it("answers with an error where no organisation is set", async () => {
  for (const table of tables) await expect(inside(null, () => app.query(`SELECT 1 FROM "${table}"`))).rejects.toThrow(/app\.organization|uuid/);
});

it("reads the organisation once per query: no policy filters row by row", async () => {
  await app.query("SET enable_seqscan = off");
  for (const table of tables) {
    const { rows } = await inside(ours, () => app.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(`EXPLAIN (FORMAT JSON) SELECT * FROM "${table}"`));
    const nodes = flat(rows[0]!["QUERY PLAN"][0].Plan);
    const seen = { table, conditions: nodes.flatMap((node) => node["Index Cond"] ?? []), filters: nodes.flatMap((node) => node.Filter ?? []), perRow: nodes.filter((node) => node["Parent Relationship"] === "SubPlan").length };
    expect(seen).toEqual({ table, conditions: expect.arrayContaining(["(organization_id = (InitPlan 1).col1)"]), filters: [], perRow: 0 });
  }
});

type Plan = { "Parent Relationship"?: string; "Index Cond"?: string; Filter?: string; Plans?: Plan[] };
const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
