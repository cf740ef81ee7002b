import { addressesOf, present, textIn, type SearchParams } from "@/app/_web/list-address";
import type { DebtorFilter } from "@/lib/debtors/debtor.queries";

export type { SearchParams };

/** All of them, the requests made with a paper bill, the addresses that wait. The first one is the page without a choice. */
const tabs = { all: undefined, claims: "demandes", addresses: "adresses" } as const;
export type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];

export type Choice = { readonly tab: Tab; readonly search: string; readonly filter: DebtorFilter };

const addresses = addressesOf("/gestion/redevables");

/** What the address asks for; whatever it says that means nothing counts for nothing. A search is among all of them. */
export function readChoice({ onglet, q, apres, avant }: Awaited<SearchParams>): Choice {
  const search = textIn(q)?.slice(0, 100) ?? "";
  const tab = search ? "all" : (tabNames.find((name) => tabs[name] === textIn(onglet)) ?? "all");
  return { tab, search, filter: { search, proposed: tab === "addresses", after: textIn(apres), before: textIn(avant) } };
}

/** The same list at another place. Undefined when there is no such place. */
export const addressOf = ({ tab, search }: Choice, place: "apres" | "avant", at: string | null): string | undefined =>
  addresses.addressOf({ raw: present({ onglet: tabs[tab], q: search || undefined }) }, place, at);

export const tabsOf = ({ tab, search }: Choice, label: (tab: Tab) => string) =>
  tabNames.map((name) => ({ href: addresses.withQuery(present({ onglet: tabs[name] })), label: label(name), current: !search && name === tab }));
