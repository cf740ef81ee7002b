import { desk, visitor, type Actor, type AgentRole } from "@/lib/kernel/actor";

export const concerned = "concerned";
export const belonging = "belonging";
export const stranger = "stranger";
const agent = (accountId: string, ...roles: AgentRole[]): Actor => ({ accountId, roles });

/** Who stands at the desk: the columns of the table. Each is another person. */
export const cast: Readonly<Record<string, Actor>> = {
  "visitor": visitor,
  "signed in": agent("somebody"),
  "concerned": agent(concerned),
  "reader": agent("reader", "reader"),
  "reception": agent("reception", "reception"),
  "billing": agent("billing", "billing"),
  "accounting": agent("accountant", "accounting"),
  "administrator": agent("administrator", "administrator"),
  "accounting, belongs": agent(belonging, "accounting"),
  "the desk": desk,
};

/** A subject as the operation's `load` would give it to this actor; null: it does not find it. */
export type Subject = { readonly name: string; readonly of: (actor: Actor) => unknown };
/** The subjects of functions, by their names. */
export type Subjects = Readonly<Record<string, readonly Subject[]>>;

export const always = (name: string, subject: unknown = {}): Subject[] => [{ name, of: () => subject }];
export const owned = (what: string, subject: (accountId: string) => unknown): Subject[] => [
  { name: `${what} of the person concerned`, of: () => subject(concerned) },
  { name: `another’s ${what}`, of: () => subject(stranger) },
];
/** The same, and for agents who must not decide on what is theirs: their own. */
export const decided = (what: string, subject: (accountId: string) => unknown): Subject[] => [
  ...owned(what, subject), { name: `one’s own ${what}`, of: ({ accountId }) => subject(accountId ?? "nobody") },
];
