import { billSorts, isDescending, type BillSort } from "@/lib/bills/bill";
import type { MyBillFilter } from "@/lib/bills/my-bills.queries";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
type Raw = { readonly choix?: string; readonly client?: string; readonly recherche?: string; readonly tri?: string; readonly ordre?: string };
export type Choice = {
  readonly raw: Raw;
  readonly filter: MyBillFilter;
  /** Something narrows the list, so that its being empty says nothing of the whole. */
  readonly narrowed: boolean;
};

type BillChoice = NonNullable<MyBillFilter["choice"]>;
/** The three choices, and the orders, as an address names them. The first of each is the page without a choice. */
const choiceSlugs = { all: undefined, unpaid: "non-reglees", paid: "reglees" } as const satisfies Record<BillChoice, string | undefined>;
const sortSlugs = { issuedOn: undefined, dueOn: "echeance", amount: "montant", number: "numero" } as const satisfies Record<BillSort, string | undefined>;
const orderSlugs = { descending: "decroissant", ascending: "croissant" } as const;
const choices = ["all", "unpaid", "paid"] as const;

const text = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);
const present = (raw: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** What the address asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const choice = choices.find((known) => choiceSlugs[known] === text(params.choix)) ?? "all";
  const sort = billSorts.find((known) => sortSlugs[known] === text(params.tri)) ?? "issuedOn";
  const descending = { [orderSlugs.descending]: true, [orderSlugs.ascending]: false }[text(params.ordre) ?? ""] ?? isDescending({ sort });
  const [search, customerNumber] = [text(params.recherche)?.slice(0, 100), text(params.client)?.slice(0, 60)];
  const [after, before] = [text(params.apres), text(params.avant)];
  const raw = present({ choix: choiceSlugs[choice], client: customerNumber, recherche: search, ...orderOf(sort, descending) });
  const narrowed = choice !== "all" || Boolean(search ?? customerNumber ?? after ?? before);
  return { raw, narrowed, filter: { choice, sort, descending, search, customerNumber, after, before } };
}

const orderOf = (sort: BillSort, descending: boolean) => ({
  tri: sortSlugs[sort], ordre: descending === isDescending({ sort }) ? undefined : orderSlugs[descending ? "descending" : "ascending"],
});

const withQuery = (query: Record<string, string>): string => ["/factures", new URLSearchParams(query).toString()].filter(Boolean).join("?");

/** The address of the same list at another place. Undefined when there is no such place. */
export const addressOf = ({ raw }: Choice, place: "apres" | "avant", at: string | null): string | undefined =>
  (at === null ? undefined : withQuery({ ...raw, [place]: at }));

/** The three choices, each keeping the rest. */
export function tabsOf({ raw, filter }: Choice, label: (choice: BillChoice) => string) {
  const { choix: _choix, ...kept } = raw;
  return choices.map((choice) => ({ href: withQuery(present({ choix: choiceSlugs[choice], ...kept })), label: label(choice), current: choice === filter.choice }));
}

/** A column's order: the other way where the list is in its order already. */
export function sortOf({ raw, filter }: Choice, sort: BillSort): { href: string; direction?: "ascending" | "descending" } {
  const { tri: _tri, ordre: _ordre, ...kept } = raw;
  const isCurrent = filter.sort === sort;
  const descending = isCurrent ? !filter.descending : isDescending({ sort });
  const direction = filter.descending ? "descending" : "ascending";
  return { href: withQuery(present({ ...kept, ...orderOf(sort, descending) })), ...(isCurrent ? { direction } : {}) };
}
