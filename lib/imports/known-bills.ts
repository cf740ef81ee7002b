import type { BillMode, BillState } from "@/lib/bills/bill";
import { groupedBy } from "@/lib/kernel/batches";
import { fromDateColumn } from "@/lib/kernel/dates";
import type { Currency } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db";
import type { ImportedBill } from "./import";
import type { KnownBill } from "./judge-bill";

/** A bill is known by its year and its number. */
export const keyOf = ({ fiscalYear, number }: Pick<ImportedBill, "fiscalYear" | "number">): string => `${fiscalYear} ${number}`;

const columns = {
  id: true, fiscalYear: true, number: true, state: true, reference: true, payfipNumber: true, productCode: true, issuedOn: true, dueOn: true, subject: true, amount: true, currency: true, mode: true,
  debtor: { select: { customerNumber: true } }, documents: { where: { role: "bill" }, select: { sha256: true } },
} as const;

/** Those of some bills of a file that are online, by `keyOf`. */
export async function knownBills(tx: Tx, bills: readonly Pick<ImportedBill, "fiscalYear" | "number">[]): Promise<Map<string, KnownBill>> {
  if (bills.length === 0) return new Map();
  const years = groupedBy(bills, ({ fiscalYear }) => fiscalYear);
  const alternatives = [...years].map(([fiscalYear, of]) => ({ fiscalYear, number: { in: of.map(({ number }) => number) } }));
  const rows = await tx.bill.findMany({ where: { withdrawnAt: null, OR: alternatives }, select: columns });
  const reductions = await reductionsOf(tx, rows.map(({ id }) => id));
  return new Map(rows.map(({ id, fiscalYear, number, state, amount, debtor, documents: [original], ...facts }) => {
    const [first, ...others] = reductions.get(id) ?? [];
    return [keyOf({ fiscalYear, number }), {
      id, state: state as BillState, minor: Number(amount), reductions: [first, ...others].flatMap((one) => one?.cause ?? []), sha256: original?.sha256 ?? null,
      facts: {
        reference: facts.reference, payfipNumber: facts.payfipNumber, productCode: facts.productCode, subject: facts.subject, issuedOn: fromDateColumn(facts.issuedOn), dueOn: facts.dueOn && fromDateColumn(facts.dueOn),
        minor: first?.from ?? Number(amount), currency: facts.currency as Currency, mode: facts.mode as BillMode, customerNumber: debtor.customerNumber,
      },
    }];
  }));
}

type Reduction = { readonly from: number; readonly cause: string };

/** The reductions of each bill, oldest first: the first one says what the amount was. */
async function reductionsOf(tx: Tx, billIds: readonly string[]): Promise<Map<string | null, Reduction[]>> {
  if (billIds.length === 0) return new Map();
  const events = await tx.event.findMany({ where: { billId: { in: [...billIds] }, type: "bill.reduced" }, orderBy: { id: "asc" }, select: { billId: true, payload: true } });
  return new Map([...groupedBy(events, ({ billId }) => billId)].map(([billId, of]) => [billId, of.map(({ payload }) => payload as Reduction)]));
}
