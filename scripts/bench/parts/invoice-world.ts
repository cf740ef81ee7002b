import pg from "pg";
import { organizations, people } from "../../../prisma/world/people";

/** How many invoices each establishment has. */
const each = 500;
/** The supplier of one establishment, and the accountant of a hundred. */
export const supplier = people.fournisseur;
export const accountant = people.candidat;
const accountantsEstablishments = 100;
const organizationId = organizations.mairie.id;

/**
 * Brings an organisation to that many deposited and archived invoices, as the superuser, in a few statements: 500 of each establishment, over four years, the
 * last ones of each still to be handled. What was there stays.
 */
export async function growInvoicesTo(adminUrl: string, total: number): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica"); // what is written refers to what is there: checked row by row, it takes a hundred times as long
    const { rows: [count] } = await client.query<{ invoices: string }>("SELECT count(*) AS invoices FROM invoice");
    await addEstablishments(client, Math.ceil((total - Number(count?.invoices)) / each));
    await addInvoices(client);
    await addWords(client);
    await addDocuments(client);
    for (const table of ["establishment", "habilitation", "invoice", "invoice_word", "document", "archive_entry"]) await client.query(`VACUUM ANALYZE ${table}`);
    await client.query("CHECKPOINT"); // else the server is still writing the growth down while it is measured
  } finally {
    await client.end();
  }
}

async function addEstablishments(client: pg.Client, missing: number): Promise<void> {
  const { rows: [count] } = await client.query<{ establishments: number }>("SELECT count(*)::int AS establishments FROM establishment");
  const first = (count?.establishments ?? 0) + 1;
  await client.query("DROP TABLE IF EXISTS place, made; CREATE TEMP TABLE place (id uuid, n int)");
  await client.query("INSERT INTO place SELECT gen_random_uuid(), n FROM generate_series($1::int, $1 + $2 - 1) n", [first, missing]);
  await client.query(`
    INSERT INTO establishment (organization_id, id, scheme, identifier, name, address, postal_code, city)
    SELECT $1, id, 'SIRET', lpad(n::text, 14, '0'), 'Atelier ' || n, '1 rue du Banc', '99100', 'Démonstration' FROM place`, [organizationId]);
  await client.query(`
    INSERT INTO habilitation (organization_id, id, account_id, state, role, scheme, identifier, establishment_name, establishment_id, address, postal_code, city, position, "right", reference, submitted_at)
    SELECT $1, gen_random_uuid(), CASE WHEN n = 1 THEN $2::uuid ELSE $3 END, 'approved', 'manager', 'SIRET', lpad(n::text, 14, '0'), 'Atelier ' || n, id, '1 rue du Banc', '99100',
      'Démonstration', 'Gérant', 'legal-representative', 'HAB-BENCH-' || n, now() FROM place WHERE n <= $4`, [organizationId, supplier.id, accountant.id, accountantsEstablishments + 1]);
}

/** The last tenth of each establishment's is to be handled or accepted; what was before is paid. */
const addInvoices = (client: pg.Client) => client.query(`
  WITH source AS (
    SELECT p.id AS place, p.n, k, p.n * 10000 + k AS serial, (k::bigint * 104729 + p.n * 7919) % 500000 + 100 AS net,
      timestamptz '2026-11-20 12:00:00Z' - (${each} - k) * interval '70 hours' - p.n * interval '7 seconds' AS at,
      CASE WHEN k <= ${each} * 9 / 10 THEN 'paid' ELSE (ARRAY['available', 'in-charge', 'approved', 'mandated', 'booked'])[k % 5 + 1] END AS state
    FROM place p, generate_series(1, ${each}) k)
  INSERT INTO invoice (organization_id, id, establishment_id, deposited_by_id, deposited_at, kind, number, issued_on, due_on, currency, net_amount, tax_amount, gross_amount, order_reference,
    receiving_service, state, state_at, pay_by, paid_on)
  SELECT $1, gen_random_uuid(), place, $2, at, CASE WHEN k % 50 = 0 THEN 'credit-note' ELSE 'invoice' END, 'FA-' || serial, at::date, at::date + 30, 'EUR', net, net / 5, net + net / 5,
    'BC-' || serial % 9973, 'ECOLES', state, at, CASE WHEN state <> 'paid' THEN at::date + 30 END, CASE WHEN state = 'paid' THEN at::date + 25 END
  FROM source`, [organizationId, supplier.id]);

/** Each is found by its number, its order, its establishment's name and SIRET, and its amount. */
const addWords = (client: pg.Client) => client.query(`
  INSERT INTO invoice_word (organization_id, word, invoice_id)
  SELECT DISTINCT i.organization_id, word, i.id
  FROM place p JOIN invoice i ON i.establishment_id = p.id,
    unnest(ARRAY['fa' || substr(i.number, 4), substr(i.number, 4), 'bc' || substr(i.order_reference, 4), 'atelier' || p.n, lpad(p.n::text, 14, '0'), (i.gross_amount / 100)::text || lpad((i.gross_amount % 100)::text, 2, '0')]) word`);

async function addDocuments(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, i.id AS invoice_id, i.deposited_at AS at,
      (SELECT count(*) FROM archive_entry)::int + row_number() OVER (ORDER BY i.deposited_at)::int AS position
    FROM place p JOIN invoice i ON i.establishment_id = p.id`);
  await client.query(`
    INSERT INTO document (organization_id, id, role, file_name, media_type, bytes, sha256, received_at, retain_until, invoice_id)
    SELECT $1, id, 'invoice', 'facture.pdf', 'application/pdf', 1000, repeat('0', 64), at, '2036-12-31', invoice_id FROM made`, [organizationId]);
  await client.query(`
    INSERT INTO archive_entry (organization_id, position, archive_number, document_id, received_at, sha256, bytes, leaf, head)
    SELECT $1, position, 'MAIRIE-2026-' || lpad(position::text, 7, '0'), id, at, repeat('0', 64), 1000, repeat('0', 64), repeat('0', 64) FROM made`, [organizationId]);
}
