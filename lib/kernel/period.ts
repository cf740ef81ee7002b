import { isDay, type DateText } from "./dates";

/** From a day to a day, both within. */
export type Period = { readonly from: DateText; readonly to: DateText };

type Asked = { readonly du?: unknown; readonly au?: unknown };

/** Which of the two an address gives without its being a day. */
export const unreadDays = (asked: Asked): readonly (keyof Asked)[] => (["du", "au"] as const).filter((name) => typeof asked[name] === "string" && asked[name] !== "" && !isDay(asked[name]));

/** The days that an address asks for, by default those of this year; the other way round is the same period. */
export function readPeriod({ du, au }: Asked, today: DateText): Period {
  const year = today.slice(0, 4);
  const [one, other] = [isDay(du) ? du : `${year}-01-01`, isDay(au) ? au : `${year}-12-31`];
  return one <= other ? { from: one, to: other } : { from: other, to: one };
}
