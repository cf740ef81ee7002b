import { kindSlugs, readAmounts } from "@/app/_web/invoice-address";
import { addressesOf, namedBy, present, textIn, type Query, type SearchParams } from "@/app/_web/list-address";
import type { InvoiceState } from "@/lib/invoices/invoice";
import { isDescending, type InvoiceSort } from "@/lib/invoices/invoice-list";
import type { FollowedFilter } from "@/lib/invoices/invoice-list.queries";
import { readDay } from "@/lib/kernel/dates";
import { isId } from "@/lib/kernel/ids";
import type { Currency } from "@/lib/kernel/money";

export type { SearchParams };
/** `raw`: the address again, with what means something. `narrowed`: the list's being empty says nothing of the whole. */
export type Choice = { readonly raw: Query; readonly filter: FollowedFilter; readonly state: InvoiceState | undefined; readonly narrowed: boolean };

/** The life cycle's states as an address names them. */
export const stateSlugs: Readonly<Record<InvoiceState, string>> = {
  deposited: "deposees", available: "mises-a-disposition", "in-charge": "prises-en-charge", "to-recycle": "a-recycler", suspended: "suspendues", completed: "completees",
  disputed: "en-litige", approved: "approuvees", "partly-approved": "approuvees-en-partie", refused: "refusees", "service-done": "service-fait", mandated: "mandatees",
  "at-accountant": "chez-le-comptable", booked: "comptabilisees", "payment-sent": "paiement-transmis", paid: "encaissees", cancelled: "annulees",
};
const sortSlugs = { depositedAt: "depot", amount: "montant" } as const satisfies Partial<Record<InvoiceSort, string>>;
type Sort = keyof typeof sortSlugs;
/** What asks the supplier for something, or ends, is one press away; every state stands in the list of all. */
const tabStates = ["suspended", "to-recycle", "refused", "payment-sent"] as const satisfies readonly InvoiceState[];

/** What the address asks for; whatever it says that means nothing counts for nothing. `currencies`: those of the organisation. */
export function readChoice(params: Awaited<SearchParams>, currencies: readonly Currency[]): Choice {
  const asked = (name: string) => textIn(params[name]);
  const state = namedBy(stateSlugs, textIn(params.etat));
  const establishmentId = [textIn(params.etablissement)].find((id) => id !== undefined && isId(id));
  const search = textIn(params.recherche)?.slice(0, 100);
  const sort = namedBy(sortSlugs, textIn(params.tri));
  const ordre = ["croissant", "decroissant"].find((word) => word === textIn(params.ordre));
  const [after, before] = [textIn(params.apres), textIn(params.avant)];
  const kind = namedBy(kindSlugs, asked("type"));
  const { currency, amount } = readAmounts(asked, sort === "amount", currencies);
  const more = {
    etablissement: establishmentId, recherche: search, type: kind && kindSlugs[kind], devise: currencies.find((known) => known === asked("devise")),
    min: amount.from === undefined ? undefined : asked("min"), max: amount.to === undefined ? undefined : asked("max"), du: readDay(asked("du")), au: readDay(asked("au")),
  };
  return {
    state, narrowed: Boolean(state ?? after ?? before) || Object.values(more).some((value) => value !== undefined),
    raw: present({ etat: state && stateSlugs[state], ...more, tri: sort && sortSlugs[sort], ordre }),
    filter: {
      states: state && [state], establishmentId, search, sort, descending: ordre ? ordre === "decroissant" : undefined, after, before,
      kind, currency, amount, deposited: { from: more.du, to: more.au },
    },
  };
}

export const folder = "/fournisseur/factures";
const addresses = addressesOf(folder);
const { withQuery } = addresses;
export const { addressOf } = addresses;

/** The whole list, as it is narrowed and sorted, in a file. */
export const exportOf = ({ raw }: Choice, format: "csv" | "xlsx"): string => withQuery({ ...raw, format }, `${folder}/export`);

/** A tab for all, one for each state that matters most and one for the state that is chosen, each keeping the rest of the choice. */
export function tabsOf({ raw, state: chosen }: Choice, label: (state: InvoiceState | null) => string) {
  const { etat: _etat, ...kept } = raw;
  const shown = chosen && !(tabStates as readonly InvoiceState[]).includes(chosen) ? [...tabStates, chosen] : tabStates;
  return [null, ...shown].map((state) => ({ href: withQuery(state ? { etat: stateSlugs[state], ...kept } : kept), label: label(state), current: (chosen ?? null) === state }));
}

/** A column's order: the other way where the list is in its order already. */
export const sortOf = (choice: Choice, sort: Sort) =>
  addresses.orderedBy(choice, sortSlugs[sort], { descending: (choice.filter.sort ?? "depositedAt") === sort ? isDescending(choice.filter) : null, first: isDescending({ sort }) });
