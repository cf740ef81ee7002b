import { dateAt, daysLater, fromDateColumn, toDateColumn, type DateText } from "./dates";

/** A week from its Monday to its Sunday (ISO 8601), both in. */
export type Week = { readonly monday: DateText; readonly sunday: DateText };

/** How many of something there were in a week. */
export type WeekFigure<Sum> = Week & { readonly count: number; readonly amounts: readonly Sum[] };

/** The last `count` weeks where people live, the running one last. */
export function lastWeeks(now: Date, timeZone: string, count: number): readonly [Week, ...Week[]] {
  const today = toDateColumn(dateAt(now, timeZone));
  const monday = daysLater(today, -((today.getUTCDay() + 6) % 7));
  const weekAt = (back: number): Week => ({ monday: fromDateColumn(daysLater(monday, -7 * back)), sunday: fromDateColumn(daysLater(monday, 6 - 7 * back)) });
  return [weekAt(count - 1), ...Array.from({ length: count - 1 }, (_, place) => weekAt(count - 2 - place))];
}

/** Sums of a week and a currency, as a query groups them, laid on the weeks: one that has none is there too. */
export const onWeeks = <Row extends { readonly week: Date; readonly count: number }, Sum>(weeks: readonly Week[], rows: readonly Row[], sumOf: (row: Row) => Sum): WeekFigure<Sum>[] =>
  weeks.map((week) => {
    const own = rows.filter((row) => fromDateColumn(row.week) === week.monday);
    return { ...week, count: own.reduce((sum, { count }) => sum + count, 0), amounts: own.map(sumOf) };
  });
