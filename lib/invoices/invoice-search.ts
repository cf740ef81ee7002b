import { Prisma } from "@/generated/prisma/client";
import { beginningWith, searchedWords } from "@/lib/kernel/search-words";
import type { Tx } from "@/lib/platform/db";

/** As many entries of the words' index as are read in some milliseconds: a word that begins more of them is frequent. */
const readAtOnce = 60_000;
/** As many invoices as are best named one by one. */
const namedAtMost = 1_000;

/**
 * The conditions of a search as it was typed: every word is the beginning of one of the invoice's. Of several rare words the invoices that have them all
 * are found in the index of words alone: the planner would read each invoice of one word to look for the next.
 */
export async function searchConditions(tx: Tx, search: string | undefined): Promise<Prisma.InvoiceWhereInput[]> {
  const words = searchedWords(search ?? "").map(beginningWith);
  const has = (word: Range): Prisma.InvoiceWhereInput => ({ words: { some: { word } } });
  const rare = words.length > 1 ? await rareAmong(tx, words) : [];
  const found = rare.length > 1 ? await invoicesWith(tx, rare) : [];
  if (rare.length < 2 || found.length > namedAtMost) return words.map(has);
  return [{ id: { in: found } }, ...words.filter((word) => !rare.includes(word)).map(has)];
}

type Range = ReturnType<typeof beginningWith>;

async function rareAmong(tx: Tx, words: Range[]): Promise<Range[]> {
  const rows = await tx.$queryRaw<{ entries: number }[]>`
    SELECT (SELECT count(*) FROM (SELECT FROM invoice_word WHERE word >= asked.gte AND word < asked.lt LIMIT ${readAtOnce}) AS read)::int AS entries
    FROM unnest(${words.map(({ gte }) => gte)}::text[], ${words.map(({ lt }) => lt)}::text[]) WITH ORDINALITY AS asked (gte, lt, place) ORDER BY place`;
  return words.filter((_, place) => (rows[place]?.entries ?? readAtOnce) < readAtOnce);
}

/** One more than can be named, where there are as many. */
async function invoicesWith(tx: Tx, words: Range[]): Promise<string[]> {
  const each = words.map(({ gte, lt }) => Prisma.sql`SELECT invoice_id FROM invoice_word WHERE word >= ${gte} AND word < ${lt}`);
  const rows = await tx.$queryRaw<{ invoice_id: string }[]>`${Prisma.join(each, " INTERSECT ")} LIMIT ${namedAtMost + 1}`;
  return rows.map((row) => row.invoice_id);
}
