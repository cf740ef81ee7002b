import { randomBytes } from "node:crypto";
import { identifierFrom } from "@/lib/kernel/account-identifier";
import type { Locale } from "@/lib/kernel/locale";
import type { Tx } from "./db";

type Newcomer = { email: string; name: string | null; locale: Locale; now: Date };

const tries = 20;
const drawIdentifier = (): string => identifierFrom(randomBytes(64));

/** Prepares an account for an address that has none, with an identifier of its own. Null: the address got one meanwhile. */
export async function prepareAccount(tx: Tx, person: Newcomer, draw = drawIdentifier): Promise<string | null> {
  const { email, name, locale, now } = person;
  for (let left = tries; left > 0; left--) {
    const { count } = await tx.account.createMany({ data: { identifier: draw(), email, name, locale, createdAt: now }, skipDuplicates: true });
    const { id } = (await tx.account.findUnique({ where: { email }, select: { id: true } })) ?? {};
    if (id) return count === 1 ? id : null;
  }
  throw new Error("no free account identifier");
}

/** Prepares accounts for addresses that have none, many at once. Gives the ids of those that are new, by address: another one came first for the others. */
export async function prepareAccounts(tx: Tx, people: readonly Pick<Newcomer, "email" | "name">[], { locale, now }: Pick<Newcomer, "locale" | "now">, draw = drawIdentifier): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  let left: typeof people = [...people].sort((one, other) => (one.email < other.email ? -1 : 1)); // always in the same order: two imports cannot wait for each other
  for (let turn = 0; turn < tries && left.length > 0; turn++) {
    const data = left.map(({ email, name }) => ({ identifier: draw(), email, name, locale, createdAt: now }));
    for (const { id, email } of await tx.account.createManyAndReturn({ data, skipDuplicates: true, select: { id: true, email: true } })) made.set(email, id);
    const there = new Set((await tx.account.findMany({ where: { email: { in: left.map(({ email }) => email) } }, select: { email: true } })).map(({ email }) => email));
    left = left.filter(({ email }) => !there.has(email)); // an identifier that someone else has: another is drawn
  }
  if (left.length > 0) throw new Error("no free account identifier");
  return made;
}
