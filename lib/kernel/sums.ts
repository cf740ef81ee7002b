import { moneyOf, type Money } from "./money";

/** How many there are of something in a currency, and what they come to. */
export type Sum = { readonly count: number; readonly amount: Money };

/** A sum as a query counts it. */
export type SumRow = { readonly count: number; readonly amount: bigint; readonly currency: string };
export const sumOf = (row: SumRow): Sum => ({ count: row.count, amount: moneyOf(row) });
