import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { prepareDatabase } from "@/scripts/database/prepare";
import { organizations, people } from "@/prisma/world/people";
import { createTestDatabase, type TestDatabase } from "../support/database";

const whole = path.join(process.cwd(), "prisma", "migrations");
const [organization, establishment, habilitation, invoice] = [organizations.mairie.id, ...[1, 2, 3].map((serial) => `01900000-0000-7000-8000-00000000020${serial}`)];
let database: TestDatabase;
let before: string;

/** A database of the version before suppliers' invoices had a whole life, with a member and an approved invoice. */
beforeAll(async () => {
  database = await createTestDatabase({ bare: true });
  before = await mkdtemp(path.join(os.tmpdir(), "guichet-migrations-"));
  for (const name of (await readdir(whole)).filter((folder) => /^\d/.test(folder) && folder < "20261121130000")) await cp(path.join(whole, name), path.join(before, name), { recursive: true });
  await prepareDatabase({ ...database, migrations: before });
  await asOwner((owner) => owner.query(`
    INSERT INTO organization (id, slug, name, host, code, archive_prefix, contact_name, contact_email) VALUES ('${organization}', 'mairie', 'Mairie', 'localhost', 'M990010001', 'MAIRIE', 'Finances', 'f@demo.test');
    INSERT INTO account (id, email, name, identifier, state) VALUES ('${people.fournisseur.id}', 'fournisseur@demo.test', 'Fanny', 'fa7h3wyq', 'prepared');
    INSERT INTO establishment (organization_id, id, scheme, identifier, name, address, postal_code, city) VALUES ('${organization}', '${establishment}', 'SIRET', '12345678200010', 'Papeterie', '1 rue', '99100', 'Ici');
    INSERT INTO habilitation (organization_id, id, account_id, establishment_id, scheme, identifier, establishment_name, address, postal_code, city, state, role, position, "right", reference, submitted_at, decided_at)
      VALUES ('${organization}', '${habilitation}', '${people.fournisseur.id}', '${establishment}', 'SIRET', '12345678200010', 'Papeterie', '1 rue', '99100', 'Ici', 'approved', 'member', 'Gérante', 'mandated-employee', 'HAB-1', '2026-01-05Z', '2026-01-06Z');
    INSERT INTO event (organization_id, id, type, at, payload) VALUES ('${organization}', '${invoice}', 'invoice.refused', '2026-01-07Z', '{"from": "204", "to": "210", "number": "F-1"}');`));
}, 60_000);
afterAll(async () => {
  await database.drop();
  await rm(before, { recursive: true, force: true });
});

async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT set_config('app.organization', $1, false)", [organization]);
    return await work(owner);
  } finally {
    await owner.end();
  }
}

it("keeps what was there: a member deposits, a state is said by its name and both its codes, and every act waits for its place in the trail", async () => {
  await prepareDatabase(database);
  const found = await asOwner(async (owner) => (await owner.query<{ role: string; expires: string; payload: unknown; unsealed: number }>(`
    SELECT h.role, h.expires_on::text AS expires, e.payload, (SELECT count(*)::int FROM unsealed_event) AS unsealed FROM habilitation h, event e`)).rows);
  expect(found).toEqual([{ role: "depositor", expires: "2029-01-06", unsealed: 1, payload: { from: "in-charge", to: "refused", afnor: 210, chorus: "REJETEE", number: "F-1" } }]);
});
