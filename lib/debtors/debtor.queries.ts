import type { Prisma } from "@/generated/prisma/client";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { Refusal } from "@/lib/kernel/refusal";
import { beginningWith, searchedWords } from "@/lib/kernel/search-words";
import type { Scope } from "@/lib/platform/scope";
import { debtorName } from "./debtor";
import { mayReadDebtors } from "./debtor.policy";
import { refusedAddresses } from "./sent-mails";

export type AccountState = "none" | "prepared" | "active" | "closed";

/** No account, one that was prepared, one that somebody uses, or one that was closed. */
export const accountStateOf = (account: { readonly state: string } | null): AccountState => {
  if (account === null) return "none";
  return account.state === "active" || account.state === "closed" ? account.state : "prepared";
};

export type DebtorItem = {
  readonly id: string;
  readonly name: string;
  readonly customerNumber: string | null;
  readonly email: string | null;
  readonly proposedEmail: string | null;
  readonly account: AccountState;
  /** The mail server refuses what is sent to the address. */
  readonly refused: boolean;
};

/** `proposed`: those for whom another address waits for an agent. */
export type DebtorFilter = PageRequest & { readonly search?: string; readonly proposed?: boolean };

const order = { column: "sortName", holds: "text", descending: false } as const;
const columns = { id: true, sortName: true, firstName: true, lastName: true, customerNumber: true, email: true, proposedEmail: true, account: { select: { state: true } } } as const;

/** Redevables in alphabetical order. `search`: names, customer number or address. Throws the refusal `forbidden` for those who do not read them. */
export async function debtorList({ read, actor }: Scope, filter: DebtorFilter): Promise<Page<DebtorItem>> {
  if (!mayReadDebtors(actor)) throw new Refusal("forbidden", "forbidden");
  const { where, orderBy, take } = keysetOf<Prisma.DebtorWhereInput, Prisma.DebtorOrderByWithRelationInput>(filter, order);
  const narrowed = { ...searched(filter.search ?? ""), ...(filter.proposed ? { proposedEmail: { not: null } } : {}) };
  const { rows, refused } = await read(async (tx) => {
    const found = await tx.debtor.findMany({ where: { AND: [where, narrowed] }, orderBy, take, select: columns });
    return { rows: found, refused: await refusedAddresses(tx, found.map(({ email }) => email)) };
  });
  const { items, ...page } = pageOf(rows, filter, order);
  return { ...page, items: items.map(({ sortName: _sortName, firstName, lastName, account, ...row }) => ({ ...row, name: debtorName({ firstName, lastName }), account: accountStateOf(account), refused: row.email !== null && refused.has(row.email) })) };
}

/** A whole address is compared as such: not everyone who writes debtors keeps its words. */
function searched(typed: string): Prisma.DebtorWhereInput {
  const words = searchedWords(typed).map((word) => ({ words: { some: { word: beginningWith(word) } } }));
  return typed.includes("@") ? { OR: [{ email: typed.trim().toLowerCase() }, { AND: words }] } : { AND: words };
}
