import type { InvoiceState } from "@/lib/invoices/invoice";
import type { InvoiceFilter } from "@/lib/invoices/invoice-list.queries";
import { isCurrency, type Currency } from "@/lib/kernel/money";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
type Raw = { readonly onglet?: string; readonly devise?: string; readonly recherche?: string };
export type Choice = { readonly raw: Raw; readonly tab: Tab; readonly filter: InvoiceFilter; /** Something narrows the tab. */ readonly narrowed: boolean };

/** What an agent looks for; what waits is read from the oldest. The first one is the page without a choice. */
const tabs = {
  waiting: { slug: undefined, state: "available", oldestFirst: true },
  running: { slug: "en-cours", state: "in-charge", oldestFirst: true },
  approved: { slug: "approuvees", state: "approved", oldestFirst: false },
  refused: { slug: "refusees", state: "refused", oldestFirst: false },
  all: { slug: "toutes", state: undefined, oldestFirst: false },
} as const satisfies Record<string, { slug: string | undefined; state: InvoiceState | undefined; oldestFirst: boolean }>;
export type Tab = keyof typeof tabs;
const tabNames = Object.keys(tabs) as Tab[];

const text = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);

/** What the address asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const tab = tabNames.find((name) => tabs[name].slug === text(params.onglet)) ?? "waiting";
  const devise = text(params.devise);
  const currency: Currency | undefined = devise && isCurrency(devise) ? devise : undefined;
  const search = text(params.recherche)?.slice(0, 100);
  const { slug, state, oldestFirst } = tabs[tab];
  const raw = { ...(slug ? { onglet: slug } : {}), ...(currency ? { devise: currency } : {}), ...(search ? { recherche: search } : {}) };
  return { raw, tab, narrowed: Boolean(currency ?? search), filter: { state, currency, search, oldestFirst, after: text(params.apres), before: text(params.avant) } };
}

const folder = "/gestion/factures";
const withQuery = (query: Record<string, string>): string => [folder, new URLSearchParams(query).toString()].filter(Boolean).join("?");

/** The address of the same list at another place. Undefined when there is no such place. */
export const addressOf = ({ raw }: { raw: Raw }, place: "apres" | "avant", at: string | null): string | undefined => (at === null ? undefined : withQuery({ ...raw, [place]: at }));

/** The tabs, each keeping the rest of the choice. */
export function tabsOf({ raw, tab }: Choice, label: (tab: Tab) => string) {
  const { onglet: _onglet, ...kept } = raw;
  return tabNames.map((name) => ({ href: withQuery({ ...(tabs[name].slug ? { onglet: tabs[name].slug } : {}), ...kept }), label: label(name), current: name === tab }));
}
