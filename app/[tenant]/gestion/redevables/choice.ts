import type { DebtorFilter } from "@/lib/debtors/debtor.queries";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** All of them, the requests made with a paper bill, the addresses that wait. The first one is the page without a choice. */
const tabs = { all: undefined, claims: "demandes", addresses: "adresses" } as const;
export type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];

export type Choice = { readonly tab: Tab; readonly search: string; readonly filter: DebtorFilter };

const folder = "/gestion/redevables";
const text = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value.trim() : undefined);

/** What the address asks for; whatever it says that means nothing counts for nothing. A search is among all of them. */
export function readChoice({ onglet, q, apres, avant }: Awaited<SearchParams>): Choice {
  const search = text(q)?.slice(0, 100) ?? "";
  const tab = search ? "all" : (tabNames.find((name) => tabs[name] === text(onglet)) ?? "all");
  return { tab, search, filter: { search, proposed: tab === "addresses", after: text(apres), before: text(avant) } };
}

const withQuery = (query: Readonly<Record<string, string | undefined>>): string => {
  const told = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return [folder, new URLSearchParams(told).toString()].filter(Boolean).join("?");
};

/** The address of the same list at another place. Undefined when there is no such place. */
export const addressOf = ({ tab, search }: Choice, place: "apres" | "avant", at: string | null): string | undefined => (at === null ? undefined : withQuery({ onglet: tabs[tab], q: search, [place]: at }));

export const tabsOf = ({ tab, search }: Choice, label: (tab: Tab) => string) =>
  tabNames.map((name) => ({ href: withQuery({ onglet: tabs[name] }), label: label(name), current: !search && name === tab }));
