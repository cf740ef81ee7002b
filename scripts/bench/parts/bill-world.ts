import pg from "pg";
import { organizations, people } from "../../../prisma/world/people";

/** How many bills each of the others has. */
const each = 250;
/** The citizen of 24 bills, and the one of a hundred thousand. */
export const few = people.citoyen;
export const many = people.fournisseur;
export const manyBills = 100_000;

/**
 * Brings an organisation to that many bills, as the superuser, in a few statements: 24 of one citizen, a hundred thousand of another once there are
 * more than those, 250 of each of the others. What was there stays.
 */
export async function growTo(adminUrl: string, total: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica"); // what is written refers to what is there: checked row by row, it takes a hundred times as long
    await addBills(client, few.id, "C-FEW", 24);
    if (total > manyBills) await addBills(client, many.id, "C-MANY", manyBills);
    const { rows: [count] } = await client.query<{ bills: string }>("SELECT count(*) AS bills FROM bill");
    await addOthers(client, total - Number(count?.bills));
    for (const table of ["account", "debtor", "bill", "bill_word"]) await client.query(`VACUUM ANALYZE ${table}`);
  } finally {
    await client.end();
  }
}

const organizationId = organizations.mairie.id;

/** Once: a debtor that is there has its bills. */
async function addBills(client: pg.Client, accountId: string, customerNumber: string, bills: number): Promise<void> {
  const { rows: [debtor] } = await client.query<{ id: string }>(
    `INSERT INTO debtor (organization_id, id, customer_number, last_name, sort_name, account_id) VALUES ($1, gen_random_uuid(), $2, $2, lower($2), $3)
     ON CONFLICT (organization_id, customer_number) DO NOTHING RETURNING id`, [organizationId, customerNumber, accountId]);
  if (!debtor) return;
  await client.query(`CREATE TEMP TABLE IF NOT EXISTS owner (account_id uuid, debtor_id uuid, bills int); TRUNCATE owner`);
  await client.query("INSERT INTO owner VALUES ($1, $2, $3)", [accountId, debtor.id, bills]);
  await fill(client);
}

async function addOthers(client: pg.Client, missing: number): Promise<void> {
  if (missing <= 0) return;
  await client.query(`CREATE TEMP TABLE IF NOT EXISTS owner (account_id uuid, debtor_id uuid, bills int); TRUNCATE owner`);
  await client.query(`
    INSERT INTO owner SELECT gen_random_uuid(), gen_random_uuid(), least($1, $2 - $1 * (n - 1)) FROM generate_series(1, ceil($2::numeric / $1)::int) n`, [each, missing]);
  await client.query(`
    INSERT INTO account (id, identifier, email, name)
    SELECT account_id, lpad(((SELECT count(*) FROM account) + row_number() OVER ())::text, 8, '0'), account_id || '@bench.test', 'Bench' FROM owner`);
  await client.query(`
    INSERT INTO debtor (organization_id, id, customer_number, last_name, sort_name, account_id)
    SELECT $1, debtor_id, 'C-' || left(debtor_id::text, 13), 'Bench', 'bench', account_id FROM owner`, [organizationId]);
  await fill(client);
}

/** Dates over four years, amounts without order, one bill in three still to pay. Each is found by its number, its reference and its subject. */
async function fill(client: pg.Client): Promise<void> {
  await client.query(`
    WITH made AS (
      INSERT INTO bill (organization_id, id, fiscal_year, number, reference, refdet, issued_on, due_on, due_order, subject, amount, currency, mode, state, standing,
        state_at, debtor_id, account_id, published_at)
      SELECT $1, gen_random_uuid(), 2026, number, '2026-RS-' || number, '2026RS' || number, day, day + 30, day + 30, 'Restauration scolaire', amount, 'EUR', 'free', state,
        CASE state WHEN 'paid' THEN 'paid' ELSE 'unpaid' END, now(), debtor_id, account_id, now()
      FROM (
        SELECT o.*, left(o.debtor_id::text, 8) || lpad(n::text, 6, '0') AS number, date '2026-11-20' - (n * 7919 % 1460) AS day, n::bigint * 104729 % 500000 + 100 AS amount,
          CASE WHEN n % 3 = 0 THEN 'due' ELSE 'paid' END AS state
        FROM owner o, generate_series(1, o.bills) n) source
      RETURNING id, number)
    INSERT INTO bill_word (organization_id, word, bill_id)
    SELECT $1, word, id FROM made, unnest(ARRAY[number, '2026rs' || number, 'restaurationscolaire']) word`, [organizationId]);
}
