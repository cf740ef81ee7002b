import type { Prisma } from "@/generated/prisma/client";
import { livingRight } from "@/lib/habilitations/habilitation";
import { bareIdentifier, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { searchedWords, wordsOf } from "@/lib/kernel/search-words";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { nothingWaits, type EstablishmentFacts, type WaitingActs } from "./establishment";
import { waitingActs } from "./waiting-acts.queries";

export type MyEstablishment = Pick<EstablishmentFacts, "scheme" | "identifier" | "name" | "city"> & {
  readonly id: string; readonly role: "manager" | "depositor" | "reader"; readonly waits: WaitingActs;
};
/** `any`: whether the person has one at all, whatever the search finds. */
export type MyEstablishments = Page<MyEstablishment> & { readonly any: boolean };

const order = { column: "name", holds: "text", descending: false } as const;
const columns = { id: true, scheme: true, identifier: true, name: true, city: true } as const;

/** The establishments that the person may act for or follow now, by name, 25 by key, each with what waits for them; found by the beginning of a word of its name, or of its number. */
export const myEstablishments = (scope: Scope, { search = "", ...page }: PageRequest & { readonly search?: string } = {}): Promise<MyEstablishments> =>
  scope.read(async (tx) => {
    const { accountId } = scope.actor;
    if (accountId === null) return { any: false, items: [], previous: null, next: null };
    const right = { ...livingRight(scope), accountId };
    const found = search ? { id: { in: await foundAmong(tx, right, search) } } : {};
    const { where, orderBy, take } = keysetOf<Prisma.EstablishmentWhereInput, Prisma.EstablishmentOrderByWithRelationInput>(page, order);
    const rows = await tx.establishment.findMany({
      where: { habilitations: { some: right }, ...found, ...where }, orderBy, take, select: { ...columns, habilitations: { where: right, select: { role: true }, take: 1 } },
    });
    const { items, previous, next } = pageOf(rows, page, order);
    const waits = await waitingActs(tx, scope, items.map(({ id }) => id));
    const any = items.length > 0 || (await tx.habilitation.findFirst({ where: right, select: { id: true } })) !== null;
    return { any, previous, next, items: items.map(({ habilitations, ...row }) => ({
      ...row, scheme: row.scheme as IdentifierScheme, role: habilitations[0]?.role as MyEstablishment["role"], waits: waits.get(row.id) ?? nothingWaits,
    })) };
  });

/** Those of one person are few: they are compared here, and not in the database, whose index knows no words of a name. */
async function foundAmong(tx: Tx, right: Prisma.HabilitationWhereInput, search: string): Promise<string[]> {
  const mine = await tx.establishment.findMany({ where: { habilitations: { some: right } }, select: { id: true, name: true, identifier: true }, take: 5000 });
  const [digits, words] = [bareIdentifier(search), searchedWords(search)];
  const isNumber = /^\d{3,}$/.test(digits);
  return mine.filter(({ name, identifier }) => {
    const own = wordsOf([name]);
    return (isNumber && identifier.startsWith(digits)) || (words.length > 0 && words.every((word) => own.some((one) => one.startsWith(word))));
  }).map(({ id }) => id);
}
