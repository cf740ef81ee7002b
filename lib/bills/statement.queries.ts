import { fromDateColumn, toDateColumn } from "@/lib/kernel/dates";
import { isCurrency, type Currency } from "@/lib/kernel/money";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { BillFacts } from "./bill";
import { factColumns, factsOf } from "./bill-facts";
import { customerNumbersOf, ownAccount } from "./my-bills.queries";

/** More bills than a person reads: they are downloaded with their list instead. */
const mostRows = 2000;

/** Minor units. Billed is paid and due together: what is being paid or will be debited is due, what was cancelled is nothing. */
export type StatementTotal = { readonly currency: Currency; readonly billed: number; readonly paid: number; readonly due: number };

export type Statement = {
  readonly year: number;
  readonly person: { readonly name: string; readonly customerNumbers: readonly string[] };
  /** Oldest first. */
  readonly rows: readonly BillFacts[];
  readonly totals: readonly StatementTotal[];
  /** There are more bills than a statement holds: it has none. */
  readonly isTooLong: boolean;
};

/** The years of the person's bills, latest first, and the statement of one of them: of the latest where it is none of them. Null: no bill at all. */
export const myStatement = (scope: Scope, asked: number | null): Promise<{ readonly years: readonly number[]; readonly statement: Statement } | null> => {
  const accountId = ownAccount(scope);
  return scope.read(async (tx) => {
    const years = await yearsOf(tx, accountId);
    const [latest] = years;
    if (latest === undefined) return null;
    const year = years.find((known) => known === asked) ?? latest;
    const found = await billsOf(tx, accountId, year);
    const rows = found.length > mostRows ? [] : found;
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { name: true, email: true } });
    const person = { name: account.name ?? account.email, customerNumbers: await customerNumbersOf(tx, accountId) };
    return { years, statement: { year, person, rows, totals: totalsOf(rows), isTooLong: found.length > mostRows } };
  });
};

/** Every year from the first bill to the last. */
async function yearsOf(tx: Tx, accountId: string): Promise<number[]> {
  const end = (way: "asc" | "desc") =>
    tx.bill.findFirst({ where: { accountId, withdrawnAt: null }, orderBy: [{ issuedOn: way }, { id: way }], select: { issuedOn: true } });
  const [last, first] = [await end("desc"), await end("asc")];
  if (!last || !first) return [];
  const [from, to] = [first, last].map(({ issuedOn }) => Number(fromDateColumn(issuedOn).slice(0, 4))) as [number, number];
  return Array.from({ length: to - from + 1 }, (_, back) => to - back);
}

async function billsOf(tx: Tx, accountId: string, year: number): Promise<BillFacts[]> {
  const issuedOn = { gte: toDateColumn(`${year}-01-01`), lte: toDateColumn(`${year}-12-31`) };
  const rows = await tx.bill.findMany({
    where: { accountId, withdrawnAt: null, issuedOn }, orderBy: [{ issuedOn: "asc" }, { id: "asc" }], take: mostRows + 1, select: factColumns,
  });
  return rows.map(factsOf);
}

function totalsOf(rows: readonly BillFacts[]): StatementTotal[] {
  const counted = rows.filter(({ state }) => state !== "cancelled");
  const currencies = [...new Set(counted.map(({ amount }) => amount.currency))].filter(isCurrency).sort();
  return currencies.map((currency) => {
    const sum = (bills: readonly BillFacts[]) => bills.filter(({ amount }) => amount.currency === currency).reduce((total, { amount }) => total + amount.minor, 0);
    const paid = sum(counted.filter(({ state }) => state === "paid"));
    return { currency, billed: sum(counted), paid, due: sum(counted) - paid };
  });
}
