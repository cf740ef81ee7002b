import { billSorts, isDescending, type BillSort } from "@/lib/bills/bill";
import type { AgentBillFilter } from "@/lib/bills/agent-bills.queries";
import { isDay, type DateText } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
type Raw = Readonly<Record<string, string>>;
export type Choice = { readonly raw: Raw; readonly filter: AgentBillFilter & { readonly choice: BillChoice }; /** Something narrows the list, so that its being empty says nothing of the whole. */ readonly narrowed: boolean };

export type BillChoice = NonNullable<AgentBillFilter["choice"]>;
/** The choices and the orders as an address names them; the first of each is the page without a choice. */
const choiceSlugs = { all: undefined, unpaid: "non-reglees", paid: "reglees", declared: "declarees" } as const satisfies Record<BillChoice, string | undefined>;
const sortSlugs = { issuedOn: "date", dueOn: "echeance", amount: "montant", number: "numero" } as const satisfies Record<BillSort, string>;
const orders = { croissant: false, decroissant: true } as const;
const choices = Object.keys(choiceSlugs) as BillChoice[];

const text = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value.slice(0, 300) : undefined);
const dayIn = (value: string | string[] | undefined): DateText | undefined => (typeof value === "string" && isDay(value) ? value : undefined);
const present = (raw: Readonly<Record<string, string | undefined>>): Raw => Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** What the address asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const choice = choices.find((known) => choiceSlugs[known] === text(params.choix)) ?? "all";
  const sort = billSorts.find((known) => sortSlugs[known] === text(params.tri));
  const ordre = text(params.ordre);
  const descending = ordre === "croissant" || ordre === "decroissant" ? orders[ordre] : undefined;
  const search = text(params.recherche)?.slice(0, 100);
  const debtorId = [text(params.redevable)].find((id) => id !== undefined && isId(id));
  const [after, before] = [text(params.apres), text(params.avant)];
  const late = text(params.retard) === "1" || undefined;
  const [from, to] = [dayIn(params["regle-du"]), dayIn(params["regle-au"])];
  const paid = from && to ? { from, to } : undefined;
  const raw = present({
    choix: choiceSlugs[choice], recherche: search, tri: sort && sortSlugs[sort], ordre: descending === undefined ? undefined : ordre, redevable: debtorId,
    retard: late && "1", "regle-du": paid?.from, "regle-au": paid?.to,
  });
  return { raw, narrowed: Boolean(search ?? debtorId ?? after ?? before ?? late ?? paid), filter: { choice, search, debtorId, sort, descending, after, before, late, paid } };
}

const withQuery = (query: Raw): string => ["/gestion/titres", new URLSearchParams(query).toString()].filter(Boolean).join("?");

/** The address of the same list at another place. Undefined when there is no such place. */
export const addressOf = ({ raw }: Choice, place: "apres" | "avant", at: string | null): string | undefined => (at === null ? undefined : withQuery({ ...raw, [place]: at }));

/** The choices, each keeping the rest. */
export function tabsOf({ raw, filter }: Choice, label: (choice: BillChoice) => string) {
  const { choix: _choix, ...kept } = raw;
  return choices.map((choice) => ({ href: withQuery(present({ ...kept, choix: choiceSlugs[choice] })), label: label(choice), current: choice === filter.choice }));
}

/** A column's order: the other way where the list is in its order already. What waits for a decision is first in an order of its own, the longest waiting. */
export function sortOf({ raw, filter }: Choice, sort: BillSort): { href: string; direction?: "ascending" | "descending" } {
  const current = filter.sort ?? (filter.choice === "declared" ? undefined : "issuedOn");
  const isCurrent = current === sort;
  const descending = isCurrent ? !isDescending(filter) : isDescending({ sort });
  const href = withQuery({ ...raw, tri: sortSlugs[sort], ordre: descending ? "decroissant" : "croissant" });
  return isCurrent ? { href, direction: isDescending(filter) ? "descending" : "ascending" } : { href };
}
