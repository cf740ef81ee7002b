import type { Prisma } from "@/generated/prisma/client";
import { currencies, isCurrency, parseAmount } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db";
import { bareReference } from "./debtor";

export type ClaimedBill = { readonly id: string; readonly debtorId: string };
type Asked = { readonly reference: string; readonly amount: string };
type Row = ClaimedBill & { readonly number: string; readonly reference: string; readonly fiscalYear: number; readonly currency: string; readonly amount: bigint };

const most = 100;

/**
 * The bill that a paper one is, by its number or its payment reference, spaces and hyphens left out, and its amount: what is due, else what was
 * before a reduction. Null: there is none, or several, and then the reference would have told them apart.
 */
export async function findClaimedBill(tx: Tx, { reference, amount }: Asked): Promise<ClaimedBill | null> {
  const asked = (row: Pick<Row, "currency">) => (isCurrency(row.currency) ? parseAmount(amount, row.currency) : null);
  const minors = currencies.flatMap((currency) => parseAmount(amount, currency) ?? []).map(BigInt);
  const due = (await billsNamed(tx, reference, { amount: { in: minors } })).filter((row) => Number(row.amount) === asked(row));
  if (due.length > 0) return onlyOf(due);
  const reduced: Row[] = [];
  for (const row of await billsNamed(tx, reference, {})) if ((await amountsBefore(tx, row.id)).includes(asked(row))) reduced.push(row);
  return onlyOf(reduced);
}

const onlyOf = ([one, ...others]: readonly Row[]): ClaimedBill | null => (one && others.length === 0 ? { id: one.id, debtorId: one.debtorId } : null);

/** By the words that every bill is found under, then exactly. */
async function billsNamed(tx: Tx, reference: string, narrowed: Prisma.BillWhereInput): Promise<Row[]> {
  const bare = bareReference(reference);
  const words = [bare, bare.slice(4)].filter(Boolean).map((word) => word.slice(0, 60));
  const rows = await tx.bill.findMany({
    where: { withdrawnAt: null, state: { not: "cancelled" }, words: { some: { word: { in: words } } }, ...narrowed }, take: most,
    select: { id: true, debtorId: true, number: true, reference: true, fiscalYear: true, currency: true, amount: true },
  });
  return rows.filter((row) => [row.number, row.reference, `${row.fiscalYear}${row.number}`].map(bareReference).includes(bare));
}

async function amountsBefore(tx: Tx, billId: string): Promise<(number | null)[]> {
  const reductions = await tx.event.findMany({ where: { billId, type: "bill.reduced" }, select: { payload: true } });
  return reductions.map(({ payload }) => (payload as { from?: unknown }).from).filter((from) => typeof from === "number");
}
