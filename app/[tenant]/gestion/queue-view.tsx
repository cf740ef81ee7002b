import type { ReactNode } from "react";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { Pager } from "@/app/_ui/table/pager";
import { SearchBar } from "@/app/_ui/table/search-bar";
import type { PageRequest } from "@/lib/kernel/keyset";

export type QueueParams = Record<"etat" | "q" | "apres" | "avant", string | string[] | undefined>;
export type QueueAsked<Tab extends string> = { readonly tab: Tab; readonly search: string } & PageRequest;

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** What the address of a queue asks for; whatever it says that means nothing counts for nothing. */
export const askedQueue = <Tab extends string>({ etat, q, apres, avant }: Partial<QueueParams>, tabs: readonly Tab[], first: Tab): QueueAsked<Tab> =>
  ({ tab: tabs.find((name) => name === etat) ?? first, search: one(q)?.trim().slice(0, 200) ?? "", after: one(apres), before: one(avant) });

type Words = { readonly title: string; readonly search: string; readonly searchHint: string; readonly tabs: string; readonly found: string };
type Props<Tab extends string> = {
  path: string; words: Words; asked: QueueAsked<Tab>; tabs: readonly { name: Tab; label: string }[]; previous: string | null; next: string | null; children: ReactNode;
};

/** A queue of Gestion: its search, its choices (a search looks in all of them), its rows and the pages around. */
export function QueueView<Tab extends string>({ path, words, asked: { tab, search }, tabs, previous, next, children }: Props<Tab>) {
  const address = (place: "apres" | "avant", at: string | null) => (at === null ? undefined : `${path}?${new URLSearchParams({ ...(search ? { q: search } : { etat: tab }), [place]: at })}`);
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Stack gap="medium">
        <SearchBar action={path} label={words.search} value={search} placeholder={words.searchHint} />
        <FilterTabs tabs={tabs.map(({ name, label }) => ({ href: `${path}?etat=${name}`, label, current: !search && name === tab }))} label={words.tabs} />
        {search && <p>{words.found}</p>}
        {children}
      </Stack>
      <Pager previous={address("avant", previous)} next={address("apres", next)} />
    </>
  );
}
