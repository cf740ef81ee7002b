import { addressesOf, present, textIn, type Query, type SearchParams } from "@/app/_web/list-address";
import { billSorts, isDescending, type BillSort } from "@/lib/bills/bill";
import type { AgentBillFilter } from "@/lib/bills/agent-bills.queries";
import { readDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import { currencies } from "@/lib/kernel/money";

export type { SearchParams };
export type Choice = { readonly raw: Query; readonly filter: AgentBillFilter & { readonly choice: BillChoice }; /** Something narrows the list, so that its being empty says nothing of the whole. */ readonly narrowed: boolean };

export type BillChoice = NonNullable<AgentBillFilter["choice"]>;
/** The choices and the orders as an address names them; the first of each is the page without a choice. */
const choiceSlugs = { all: undefined, unpaid: "non-reglees", paid: "reglees", declared: "declarees" } as const satisfies Record<BillChoice, string | undefined>;
const sortSlugs = { issuedOn: "date", dueOn: "echeance", amount: "montant", number: "numero" } as const satisfies Record<BillSort, string>;
const orders = { croissant: false, decroissant: true } as const;
const choices = Object.keys(choiceSlugs) as BillChoice[];

/** What the address asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const choice = choices.find((known) => choiceSlugs[known] === textIn(params.choix)) ?? "all";
  const sort = billSorts.find((known) => sortSlugs[known] === textIn(params.tri));
  const ordre = textIn(params.ordre);
  const descending = ordre === "croissant" || ordre === "decroissant" ? orders[ordre] : undefined;
  const search = textIn(params.recherche)?.slice(0, 100);
  const debtorId = [textIn(params.redevable)].find((id) => id !== undefined && isId(id));
  const [after, before] = [textIn(params.apres), textIn(params.avant)];
  const late = textIn(params.retard) === "1" || undefined;
  const [from, to] = [readDay(params["regle-du"]), readDay(params["regle-au"])];
  const paid = from && to ? { from, to } : undefined;
  const currency = currencies.find((known) => known === textIn(params.devise));
  const raw = present({
    choix: choiceSlugs[choice], recherche: search, tri: sort && sortSlugs[sort], ordre: descending === undefined ? undefined : ordre, redevable: debtorId,
    retard: late && "1", "regle-du": paid?.from, "regle-au": paid?.to, devise: currency,
  });
  return { raw, narrowed: Boolean(search ?? debtorId ?? after ?? before ?? late ?? paid ?? currency), filter: { choice, search, debtorId, sort, descending, after, before, late, paid, currency } };
}

const addresses = addressesOf("/gestion/titres");
export const { addressOf } = addresses;

/** The choices, each keeping the rest. */
export function tabsOf({ raw, filter }: Choice, label: (choice: BillChoice) => string) {
  const { choix: _choix, ...kept } = raw;
  return choices.map((choice) => ({ href: addresses.withQuery(present({ ...kept, choix: choiceSlugs[choice] })), label: label(choice), current: choice === filter.choice }));
}

/** A column's order: the other way where the list is in its order already. What waits for a decision is first in an order of its own, the longest waiting. */
export function sortOf(choice: Choice, sort: BillSort) {
  const { filter } = choice;
  const current = filter.sort ?? (filter.choice === "declared" ? undefined : "issuedOn");
  return addresses.orderedBy(choice, sortSlugs[sort], { descending: current === sort ? isDescending(filter) : null, first: isDescending({ sort }) });
}
