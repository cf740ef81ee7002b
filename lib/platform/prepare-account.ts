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
