import type { Period } from "@/lib/bills/bill-zip";

type Asked = { readonly du?: unknown; readonly au?: unknown };

const isDay = (text: unknown): text is string =>
  typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** The days that an address asks for, by default those of this year; the other way round is the same period. */
export function readPeriod({ du, au }: Asked, today: string): Period {
  const year = today.slice(0, 4);
  const [one, other] = [isDay(du) ? du : `${year}-01-01`, isDay(au) ? au : `${year}-12-31`];
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
