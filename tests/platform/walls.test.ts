import pg from "pg";
import { checkRole, checkWalls, GLOBAL_TABLES, WallsError } from "@/lib/platform/walls";
import { createTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What the check says to the application after the owner ran `sql`; undone afterwards. */
async function problemsAfter(sql: string, undo: string): Promise<string[]> {
  await as(database.ownerUrl, (owner) => owner.query(sql));
  try {
    const refusal = await as(database.url, (client) => checkWalls(client).catch((error: unknown) => error));
    return refusal instanceof WallsError ? refusal.problems : [];
  } finally {
    await as(database.ownerUrl, (owner) => owner.query(undo));
  }
}

test.each(["url", "ownerUrl"] as const)("accepts the plain role of %s on the migrated database", async (name) => {
  await expect(as(database[name], checkWalls)).resolves.toBeUndefined();
});

test("refuses the server's superuser, which no policy binds", async () => {
  await expect(as(database.adminUrl, checkWalls)).rejects.toThrow(/« guichet_admin » is, or may become, « guichet_admin »/);
});

test("refuses the superuser before anything is made with it, and takes the plain role", async () => {
  await expect(as(database.adminUrl, checkRole)).rejects.toMatchObject({ problems: [expect.stringContaining("« guichet_admin »")] });
  await expect(as(database.url, checkRole)).resolves.toBeUndefined();
});

test("refuses a superuser that has put on the application's role", async () => {
  await as(database.adminUrl, async (client) => {
    await client.query("SET ROLE guichet_app");
    await expect(checkWalls(client)).rejects.toThrow(WallsError);
  });
});

test.each([
  ["a new table without a wall", "CREATE TABLE stray (organization_id uuid)", "DROP TABLE stray", /not forced on the table « stray »/],
  ["a table whose wall is not forced", "ALTER TABLE invoice NO FORCE ROW LEVEL SECURITY", "ALTER TABLE invoice FORCE ROW LEVEL SECURITY",
    /not forced on the table « invoice »/],
  ["a second policy that opens a table", "CREATE POLICY more ON mail USING (true)", "DROP POLICY more ON mail", /policy « more » of the table « mail »/],
  ["our policy's name on another condition", "ALTER POLICY tenant ON mail USING (organization_id = (SELECT current_setting('app.organization')::uuid) OR true)",
    "ALTER POLICY tenant ON mail USING (organization_id = (SELECT current_setting('app.organization')::uuid))", /policy « tenant » of the table « mail »/],
  ["the exception of memberships on another table", "CREATE POLICY own ON habilitation FOR SELECT USING (account_id = (SELECT nullif(current_setting('app.account', true), '')::uuid))",
    "DROP POLICY own ON habilitation", /policy « own » of the table « habilitation »/],
  ["a view with its owner's rights", "CREATE VIEW window_on_mail AS SELECT * FROM mail", "DROP VIEW window_on_mail", /view « window_on_mail »/],
  ["a function with its owner's rights", "CREATE FUNCTION all_mail() RETURNS SETOF mail LANGUAGE sql SECURITY DEFINER AS 'SELECT * FROM mail'",
    "DROP FUNCTION all_mail()", /function « all_mail »/],
])("refuses %s", async (_, sql, undo, problem) => {
  expect(await problemsAfter(sql, undo)).toEqual([expect.stringMatching(problem)]);
});

test("accepts a view that reads with the reader's own rights", async () => {
  const sql = "CREATE VIEW clear_window WITH (security_invoker = true) AS SELECT * FROM mail";
  expect(await problemsAfter(sql, "DROP VIEW clear_window")).toEqual([]);
});

test("every global table exists: the list holds no leftover", async () => {
  const { rows } = await as(database.url, (client) =>
    client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"),
  );
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining([...GLOBAL_TABLES]));
});
