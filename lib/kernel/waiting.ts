import { dateAt, toDateColumn, type DateText } from "./dates";

/** How many wait for the agents of a room, and since when the first of them does, where it is known; null where the reader has nothing to do with them. */
export type Waiting = { readonly count: number; readonly since: Date | null } | null;

/** What may wait in Gestion, in the order in which it is shown, and the list where it stands. */
export const queuePaths = {
  habilitations: "/gestion/habilitations", invoices: "/gestion/factures", ribs: "/gestion/rib", bills: "/gestion/titres?choix=declarees",
  claims: "/gestion/redevables?onglet=demandes", addresses: "/gestion/redevables?onglet=adresses", messages: "/gestion/messages",
} as const;
export type QueueName = keyof typeof queuePaths;
export const queueNames = Object.keys(queuePaths) as [QueueName, ...QueueName[]];
export type Queue = { readonly name: QueueName; readonly waiting: NonNullable<Waiting> };

/** The queues that are a matter of the reader's, in their order. */
export const queuesAmong = (waits: Readonly<Record<QueueName, Waiting>>): Queue[] =>
  queueNames.flatMap((name) => { const waiting = waits[name]; return waiting ? [{ name, waiting }] : []; });

/** The day since which something waits where people live, and how many days that is. */
export function waitOf(since: Date, now: Date, timeZone: string): { readonly day: DateText; readonly days: number } {
  const day = dateAt(since, timeZone);
  return { day, days: Math.round((toDateColumn(dateAt(now, timeZone)).getTime() - toDateColumn(day).getTime()) / 86_400_000) };
}
