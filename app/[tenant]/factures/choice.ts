import { addressesOf, present, textIn, type Query, type SearchParams } from "@/app/_web/list-address";
import { billSorts, isDescending, type BillSort } from "@/lib/bills/bill";
import type { MyBillFilter } from "@/lib/bills/my-bills.queries";

export type { SearchParams };
export type Choice = {
  readonly raw: Query;
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

/** What the address asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const choice = choices.find((known) => choiceSlugs[known] === textIn(params.choix)) ?? "all";
  const sort = billSorts.find((known) => sortSlugs[known] === textIn(params.tri)) ?? "issuedOn";
  const descending = { [orderSlugs.descending]: true, [orderSlugs.ascending]: false }[textIn(params.ordre) ?? ""] ?? isDescending({ sort });
  const [search, customerNumber] = [textIn(params.recherche)?.slice(0, 100), textIn(params.client)?.slice(0, 60)];
  const [after, before] = [textIn(params.apres), textIn(params.avant)];
  const raw = present({ choix: choiceSlugs[choice], client: customerNumber, recherche: search, ...orderOf(sort, descending) });
  const narrowed = choice !== "all" || Boolean(search ?? customerNumber ?? after ?? before);
  return { raw, narrowed, filter: { choice, sort, descending, search, customerNumber, after, before } };
}

const orderOf = (sort: BillSort, descending: boolean) => ({
  tri: sortSlugs[sort], ordre: descending === isDescending({ sort }) ? undefined : orderSlugs[descending ? "descending" : "ascending"],
});

const { withQuery, addressOf } = addressesOf("/factures");
export { addressOf };

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
