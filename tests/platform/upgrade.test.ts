import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { prepareDatabase } from "@/scripts/database/prepare";
import { organizations, people } from "@/prisma/world/people";
import { createTestDatabase, type TestDatabase } from "../support/database";

const whole = path.join(process.cwd(), "prisma", "migrations");
const [organization, ...ids] = [organizations.mairie.id, ...[1, 2, 3, 4].map((serial) => `01900000-0000-7000-8000-00000000020${serial}`)];
const [establishment, habilitation, first, second] = ids;
const member = `
  INSERT INTO organization (id, slug, name, host, code, archive_prefix, contact_name, contact_email) VALUES ('${organization}', 'mairie', 'Mairie', 'localhost', 'M990010001', 'MAIRIE', 'Finances', 'f@demo.test');
  INSERT INTO account (id, email, name, identifier, state) VALUES ('${people.fournisseur.id}', 'fournisseur@demo.test', 'Fanny', 'fa7h3wyq', 'prepared');
  INSERT INTO establishment (organization_id, id, scheme, identifier, name, address, postal_code, city) VALUES ('${organization}', '${establishment}', 'SIRET', '12345678200010', 'Papeterie', '1 rue', '99100', 'Ici');`;

const databases: TestDatabase[] = [];
afterAll(async () => { for (const database of databases) await database.drop(); });

/** A database as it was before a migration, by the beginning of its name, with a member of an establishment and some rows; then the migrations that follow. */
async function upgraded(migration: string, rows: string): Promise<TestDatabase> {
  const database = await createTestDatabase({ bare: true });
  databases.push(database);
  const migrations = await mkdtemp(path.join(os.tmpdir(), "guichet-migrations-"));
  for (const name of (await readdir(whole)).filter((folder) => /^\d/.test(folder) && folder < migration)) await cp(path.join(whole, name), path.join(migrations, name), { recursive: true });
  await prepareDatabase({ ...database, migrations });
  await rm(migrations, { recursive: true });
  await asOwner(database, member + rows);
  await prepareDatabase(database);
  return database;
}

async function asOwner({ ownerUrl }: TestDatabase, query: string): Promise<unknown[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT set_config('app.organization', $1, false)", [organization]);
    return (await owner.query<object>(query)).rows;
  } finally {
    await owner.end();
  }
}

describe("what was there is kept", () => {
  it("of before suppliers' invoices had a whole life: a member deposits, a state is said by its name and both its codes, and every act waits for its place in the trail", async () => {
    const database = await upgraded("20261121130000", `
      INSERT INTO habilitation (organization_id, id, account_id, establishment_id, scheme, identifier, establishment_name, address, postal_code, city, state, role, position, "right", reference, submitted_at, decided_at)
        VALUES ('${organization}', '${habilitation}', '${people.fournisseur.id}', '${establishment}', 'SIRET', '12345678200010', 'Papeterie', '1 rue', '99100', 'Ici', 'approved', 'member', 'Gérante', 'mandated-employee', 'HAB-1', '2026-01-05Z', '2026-01-06Z');
      INSERT INTO event (organization_id, id, type, at, payload) VALUES ('${organization}', '${first}', 'invoice.refused', '2026-01-07Z', '{"from": "204", "to": "210", "number": "F-1"}');`);
    expect(await asOwner(database, "SELECT h.role, h.expires_on::text AS expires, e.payload, (SELECT count(*)::int FROM unsealed_event) AS unsealed FROM habilitation h, event e")).toEqual([
      { role: "depositor", expires: "2029-01-06", unsealed: 1, payload: { from: "in-charge", to: "refused", afnor: 210, chorus: "REJETEE", number: "F-1" } },
    ]);
  });

  it("of before an invitation said by which right one acts: what its event said, else the usual one", async () => {
    const invitation = (id: string | undefined, more: object) => `
      INSERT INTO invitation (organization_id, id, establishment_id, email, role, position, invited_by_id, invited_at, expires_at)
        VALUES ('${organization}', '${id}', '${establishment}', '${id}@demo.test', 'reader', 'Comptable', '${people.fournisseur.id}', '2026-01-07Z', '2026-01-21Z');
      INSERT INTO event (organization_id, id, type, at, establishment_id, payload)
        VALUES ('${organization}', '${id}', 'invitation.sent', '2026-01-07Z', '${establishment}', '${JSON.stringify({ invitationId: id, ...more })}');`;
    const database = await upgraded("20261121170000", invitation(first, { right: "accountant" }) + invitation(second, {}));
    expect(await asOwner(database, `SELECT "right" FROM invitation ORDER BY id`)).toEqual([{ right: "accountant" }, { right: "mandated-employee" }]);
  });
});
