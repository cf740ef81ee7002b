import { invoiceStates, type InvoiceState } from "@/lib/invoices/invoice";
import type { InvoiceFilter } from "@/lib/invoices/invoice-list.queries";
import { isId } from "@/lib/kernel/ids";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
type Raw = { readonly etat?: string; readonly etablissement?: string; readonly recherche?: string };
export type Choice = { readonly raw: Raw; readonly filter: InvoiceFilter; /** Something narrows the list, so that its being empty says nothing of the whole. */ readonly narrowed: boolean };

/** The life cycle's states as an address names them. */
const slugs: Record<InvoiceState, string> = { deposited: "deposees", available: "mises-a-disposition", "in-charge": "prises-en-charge", approved: "approuvees", refused: "refusees" };

const text = (value: string | string[] | undefined): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);

/** What the address asks for; whatever it says that means nothing counts for nothing. */
export function readChoice(params: Awaited<SearchParams>): Choice {
  const state = invoiceStates.find((known) => slugs[known] === text(params.etat));
  const establishmentId = text(params.etablissement);
  const search = text(params.recherche)?.slice(0, 100);
  const raw = { ...(state ? { etat: slugs[state] } : {}), ...(establishmentId && isId(establishmentId) ? { etablissement: establishmentId } : {}), ...(search ? { recherche: search } : {}) };
  const [after, before] = [text(params.apres), text(params.avant)];
  return { raw, narrowed: Object.keys(raw).length > 0 || Boolean(after ?? before), filter: { state, establishmentId: raw.etablissement, search, after, before } };
}

/** The address of the same list seen otherwise. Undefined when there is no such place. */
export function addressOf({ raw }: { raw: Raw }, place: { avant: string | null } | { apres: string | null }): string | undefined {
  const [[key, value] = ["", null]] = Object.entries(place);
  return value === null ? undefined : `/fournisseur/factures?${new URLSearchParams({ ...raw, [key]: value })}`;
}

/** A tab for all and one for each state, each keeping the rest of the choice. */
export function tabsOf({ raw, filter }: Choice, label: (state: InvoiceState | null) => string) {
  return [null, ...invoiceStates].map((state) => {
    const { etat: _etat, ...kept } = raw;
    const query = new URLSearchParams({ ...(state ? { etat: slugs[state] } : {}), ...kept }).toString();
    return { href: `/fournisseur/factures${query && `?${query}`}`, label: label(state), current: (filter.state ?? null) === state };
  });
}
