/** A calendar date as text, `2026-11-21`: it has no hour and no zone. */
export type DateText = string;

/** Whether a text is a day that exists, written `2026-11-21`. No year before 1000: those are slips of the hand, and PostgreSQL knows no year 0. */
export function isDay(text: unknown): text is DateText {
  if (typeof text !== "string" || !/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** A day of this century, as papers of today bear. */
export const isDayOfCentury = (text: unknown): text is DateText => isDay(text) && text.startsWith("20");

/** What an address says, if it is a day. */
export const readDay = (text: unknown): DateText | undefined => (isDay(text) ? text : undefined);

/** The date at an instant, where people live. */
export const dateAt = (instant: Date, timeZone: string): DateText =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(instant);

/** The instant at which a day begins where people live. */
export function startOfDay(date: DateText, timeZone: string): Date {
  const midnight = toDateColumn(date);
  const there = new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "longOffset" }).formatToParts(midnight).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = "0", minutes = "0"] = /GMT([+-])(\d\d):(\d\d)/.exec(there) ?? [];
  return minutesLater(midnight, (sign === "+" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)));
}

/** Prisma keeps a date as midnight UTC. */
export const toDateColumn = (date: DateText): Date => new Date(`${date}T00:00:00.000Z`);
export const fromDateColumn = (column: Date): DateText => column.toISOString().slice(0, 10);

/** The same day some years later; 29 February becomes 1 March. */
export function yearsLater(date: DateText, years: number): DateText {
  const [year = "", month = "", day = ""] = date.split("-");
  return fromDateColumn(new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(day))));
}

export const minutesLater = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);
export const hoursLater = (instant: Date, hours: number): Date => minutesLater(instant, hours * 60);
export const daysLater = (instant: Date, days: number): Date => hoursLater(instant, days * 24);

/** « 21/11/2026 » or « 21 November 2026 »-style short text of a date. */
export const formatDate = (date: DateText, locale: string): string =>
  new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(toDateColumn(date));

/** « 21/11/2026 », for columns. */
export const formatShortDate = (date: DateText, locale: string): string =>
  new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" }).format(toDateColumn(date));

/** An instant with its time, where people live. */
export const formatInstant = (instant: Date, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", { timeZone, day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" }).format(instant);
