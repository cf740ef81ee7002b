import type { Tx } from "@/lib/platform/db";
import { isCurrency, parseAmount } from "@/lib/kernel/money";
import { bareReference } from "./debtor";

export type ClaimedBill = { readonly id: string; readonly debtorId: string };
type Asked = { readonly reference: string; readonly amount: string };
type Row = { readonly id: string; readonly number: string; readonly reference: string; readonly fiscalYear: number; readonly currency: string; readonly amount: bigint };

const most = 100;

/**
 * The bill that a paper one is, by its number or its payment reference, spaces and hyphens left out, and its amount: what is due, or what was before
 * a reduction. Null: there is none, or several, and then the reference would have told them apart.
 */
export async function findClaimedBill(tx: Tx, { reference, amount }: Asked): Promise<ClaimedBill | null> {
  const bare = bareReference(reference);
  const words = [bare, bare.slice(4)].filter(Boolean).map((word) => word.slice(0, 60));
  const rows = await tx.bill.findMany({
    where: { withdrawnAt: null, state: { not: "cancelled" }, words: { some: { word: { in: words } } } }, take: most,
    select: { id: true, debtorId: true, number: true, reference: true, fiscalYear: true, currency: true, amount: true },
  });
  const named = rows.filter((row) => namesOf(row).includes(bare));
  const found = await Promise.all(named.map(async (row) => ((await amountsOf(tx, row)).includes(amountIn(row.currency, amount)) ? [row] : [])));
  const [one, ...others] = found.flat();
  return one && others.length === 0 ? { id: one.id, debtorId: one.debtorId } : null;
}

const namesOf = ({ number, reference, fiscalYear }: Row): string[] => [number, reference, `${fiscalYear}${number}`].map(bareReference);

const amountIn = (currency: string, typed: string): number | null => (isCurrency(currency) ? parseAmount(typed, currency) : null);

async function amountsOf(tx: Tx, { id, amount }: Row): Promise<(number | null)[]> {
  const reductions = await tx.event.findMany({ where: { billId: id, type: "bill.reduced" }, select: { payload: true } });
  const before = reductions.map(({ payload }) => (payload as { from?: unknown }).from).filter((from) => typeof from === "number");
  return [Number(amount), ...before];
}
