import { isDay } from "@/lib/kernel/dates";
import type { Period } from "@/lib/invoices/statement.queries";

type Asked = { readonly du?: unknown; readonly au?: unknown };

/** The days that an address asks for, by default those of this year; the other way round is the same period. */
export function readPeriod({ du, au }: Asked, today: string): Period {
  const year = today.slice(0, 4);
  const dayOf = (asked: unknown, otherwise: string) => (typeof asked === "string" && isDay(asked) ? asked : otherwise);
  const [one, other] = [dayOf(du, `${year}-01-01`), dayOf(au, `${year}-12-31`)];
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
