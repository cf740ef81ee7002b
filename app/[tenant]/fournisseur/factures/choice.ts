import { invoiceStates, type InvoiceState } from "@/lib/invoices/invoice";
import { isDescending, type InvoiceFilter, type InvoiceSort } from "@/lib/invoices/invoice-list";
import { isId } from "@/lib/kernel/ids";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
type Query = Readonly<Record<string, string>>;
/** `raw`: the address again, with what means something. `narrowed`: the list's being empty says nothing of the whole. */
export type Choice = { readonly raw: Query; readonly filter: InvoiceFilter; readonly state: InvoiceState | undefined; readonly narrowed: boolean };

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

const text = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 300) : undefined);
const present = (raw: Readonly<Record<string, string | undefined>>): Query => Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** What the address asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const state = invoiceStates.find((known) => stateSlugs[known] === text(params.etat));
  const establishmentId = [text(params.etablissement)].find((id) => id !== undefined && isId(id));
  const search = text(params.recherche)?.slice(0, 100);
  const sort = (Object.keys(sortSlugs) as Sort[]).find((known) => sortSlugs[known] === text(params.tri));
  const ordre = ["croissant", "decroissant"].find((word) => word === text(params.ordre));
  const [after, before] = [text(params.apres), text(params.avant)];
  return {
    state, narrowed: Boolean(state ?? establishmentId ?? search ?? after ?? before),
    raw: present({ etat: state && stateSlugs[state], etablissement: establishmentId, recherche: search, tri: sort && sortSlugs[sort], ordre }),
    filter: { states: state && [state], establishmentId, search, sort, descending: ordre ? ordre === "decroissant" : undefined, after, before },
  };
}

const folder = "/fournisseur/factures";
const withQuery = (query: Query, path = folder): string => [path, new URLSearchParams(query).toString()].filter(Boolean).join("?");

/** The whole list, as it is narrowed and sorted, in a file. */
export const exportOf = ({ raw }: Choice, format: "csv" | "xlsx"): string => withQuery({ ...raw, format }, `${folder}/export`);

/** The address of the same list at another place. Undefined when there is no such place. */
export const addressOf = ({ raw }: Choice, place: "apres" | "avant", at: string | null): string | undefined => (at === null ? undefined : withQuery({ ...raw, [place]: at }));

/** A tab for all, one for each state that matters most and one for the state that is chosen, each keeping the rest of the choice. */
export function tabsOf({ raw, state: chosen }: Choice, label: (state: InvoiceState | null) => string) {
  const { etat: _etat, ...kept } = raw;
  const shown = chosen && !(tabStates as readonly InvoiceState[]).includes(chosen) ? [...tabStates, chosen] : tabStates;
  return [null, ...shown].map((state) => ({ href: withQuery(state ? { etat: stateSlugs[state], ...kept } : kept), label: label(state), current: (chosen ?? null) === state }));
}

/** A column's order: the other way where the list is in its order already. */
export function sortOf({ raw, filter }: Choice, sort: Sort): { href: string; direction?: "ascending" | "descending" } {
  const isCurrent = (filter.sort ?? "depositedAt") === sort;
  const descending = isCurrent ? !isDescending(filter) : isDescending({ sort });
  const href = withQuery({ ...raw, tri: sortSlugs[sort], ordre: descending ? "decroissant" : "croissant" });
  return isCurrent ? { href, direction: isDescending(filter) ? "descending" : "ascending" } : { href };
}
