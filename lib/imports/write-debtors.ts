import { debtorWords, sortNameOf } from "@/lib/debtors/debtor";
import { newId } from "@/lib/platform/bulk";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { ImportedBill } from "./import";

/** A debtor, held until the commit ends. */
export type HeldDebtor = { readonly id: string; readonly email: string | null; readonly proposedEmail: string | null; readonly accountId: string | null; readonly isNew: boolean };

type Person = ImportedBill["debtor"];
type NewRow = ReturnType<typeof rowOf>;
const rowOf = ({ customerNumber, lastName, firstName, address, postalCode, city, email }: Person) => ({
  id: newId(), customer_number: customerNumber, last_name: lastName, first_name: firstName, sort_name: sortNameOf({ firstName, lastName }), address, postal_code: postalCode, city, email,
});

/**
 * In a commit: the debtor of each bill, in order, by its customer number; one that is not known is made. A bill without a customer number has a
 * debtor of its own. What an agent may have corrected of a known one (name, address) stays.
 */
export async function holdDebtors(tx: Tx, scope: Scope, people: readonly Person[]): Promise<HeldDebtor[]> {
  const rows = people.map(rowOf);
  const firstOfNumber = new Map([...rows].reverse().flatMap((row) => (row.customer_number === null ? [] : [[row.customer_number, row] as const])));
  const numbered = [...firstOfNumber.values()].sort((one, other) => ((one.customer_number ?? "") < (other.customer_number ?? "") ? -1 : 1)); // always in the same order
  const unnumbered = rows.filter(({ customer_number }) => customer_number === null);
  const made = await insert(tx, scope, [...numbered, ...unnumbered]);
  const held = await hold(tx, scope, [...firstOfNumber.keys()]);
  return rows.map((row) => {
    const known = row.customer_number === null ? { id: row.id, email: row.email, proposedEmail: null, accountId: null } : held.get(row.customer_number);
    if (!known) throw new Error("a debtor was written and is not there");
    return { ...known, isNew: made.has(known.id) };
  });
}

async function insert(tx: Tx, { organization, now }: Scope, rows: readonly NewRow[]): Promise<Set<string>> {
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO debtor (organization_id, id, customer_number, last_name, first_name, sort_name, address, postal_code, city, email, created_at)
    SELECT ${organization.id}::uuid, r.id, r.customer_number, r.last_name, r.first_name, r.sort_name, r.address, r.postal_code, r.city, r.email, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, customer_number text, last_name text, first_name text, sort_name text, address text, postal_code text, city text, email text)
    ON CONFLICT (organization_id, customer_number) DO NOTHING RETURNING id`;
  const made = new Set(inserted.map(({ id }) => id));
  const words = rows.filter(({ id }) => made.has(id)).flatMap((row) =>
    debtorWords({ lastName: row.last_name, firstName: row.first_name, customerNumber: row.customer_number, email: row.email }).map((word) => [row.id, word] as const));
  await tx.$executeRaw`
    INSERT INTO debtor_word (organization_id, debtor_id, word)
    SELECT ${organization.id}::uuid, w.id, w.word FROM unnest(${words.map(([id]) => id)}::uuid[], ${words.map(([, word]) => word)}::text[]) AS w(id, word) ON CONFLICT DO NOTHING`;
  return made;
}

type Row = { id: string; customer_number: string; email: string | null; proposed_email: string | null; account_id: string | null };

async function hold(tx: Tx, { organization }: Scope, numbers: readonly string[]): Promise<Map<string, Omit<HeldDebtor, "isNew">>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, customer_number, email, proposed_email, account_id FROM debtor
    WHERE organization_id = ${organization.id}::uuid AND customer_number = ANY (${[...numbers]}::text[]) ORDER BY id FOR NO KEY UPDATE`;
  return new Map(rows.map(({ id, customer_number, email, proposed_email, account_id }) => [customer_number, { id, email, proposedEmail: proposed_email, accountId: account_id }]));
}
