import type { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/kernel/refusal";
import type { Currency } from "@/lib/kernel/money";
import type { Scope } from "@/lib/platform/scope";
import type { Tx } from "@/lib/platform/db";
import { countedAmount, type InvoiceKind, type InvoiceListItem, type InvoiceState } from "./invoice";
import { mayReadInbox } from "./invoice.policy";
import { keysetOf, pageOf, type Page, type PageRequest } from "@/lib/kernel/keyset";
import { beginningWith, searchedWords } from "@/lib/kernel/search-words";

/** What narrows a list. `search` is as it was typed. */
export type InvoiceFilter = PageRequest & { readonly oldestFirst?: boolean; readonly state?: InvoiceState; readonly search?: string; readonly establishmentId?: string; readonly currency?: Currency };

export type SupplierInvoices = Page<InvoiceListItem> & { readonly establishments: readonly { readonly id: string; readonly name: string }[] };

const nobody = "00000000-0000-0000-0000-000000000000";

/** « Suivi »: invoices of the establishments for which the person is habilitated, latest first. */
export const supplierInvoices = ({ read, actor }: Scope, filter: InvoiceFilter): Promise<SupplierInvoices> =>
  read(async (tx) => {
    const establishments = await tx.establishment.findMany({
      where: { habilitations: { some: { accountId: actor.accountId ?? nobody, state: "approved" } } }, select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const ids = establishments.map(({ id }) => id).filter((id) => !filter.establishmentId || id === filter.establishmentId);
    return { establishments, ...(await listed(tx, filter, { establishmentId: { in: ids } })) };
  });

/**
 * The agents' inbox: every establishment's invoices. Throws the refusal `forbidden` for those who do not read it.
 */
export const inboxInvoices = ({ read, actor }: Scope, filter: InvoiceFilter): Promise<Page<InvoiceListItem>> => {
  if (!mayReadInbox(actor)) throw new Refusal("forbidden", "forbidden");
  return read((tx) => listed(tx, filter, filter.establishmentId ? { establishmentId: filter.establishmentId } : {}));
};

const columns = {
  id: true, depositedAt: true, number: true, kind: true, grossAmount: true, currency: true, state: true, establishment: { select: { name: true } },
  documents: { where: { role: "invoice" }, select: { entry: { select: { archiveNumber: true } } } },
} satisfies Prisma.InvoiceSelect;
type Row = Prisma.InvoiceGetPayload<{ select: typeof columns }>;

async function listed(tx: Tx, filter: InvoiceFilter, within: Prisma.InvoiceWhereInput): Promise<Page<InvoiceListItem>> {
  const order = { column: "depositedAt", holds: "instant", descending: !filter.oldestFirst } as const;
  const { where, orderBy, take } = keysetOf<Prisma.InvoiceWhereInput, Prisma.InvoiceOrderByWithRelationInput>(filter, order);
  const words = searchedWords(filter.search ?? "").map((word) => ({ words: { some: { word: beginningWith(word) } } }));
  const narrowed = { ...within, ...(filter.state ? { state: filter.state } : {}), ...(filter.currency ? { currency: filter.currency } : {}) };
  const rows = await tx.invoice.findMany({ where: { AND: [{ ...narrowed, ...where }, ...words] }, orderBy, take, select: columns });
  return pageOf(rows.map(itemOf), filter, order);
}

const itemOf = ({ grossAmount, currency, establishment, documents, ...row }: Row): InvoiceListItem => {
  const kind = row.kind as InvoiceKind;
  return {
    ...row, kind, state: row.state as InvoiceState, establishment: establishment.name,
    amount: countedAmount(kind, Number(grossAmount), currency as Currency), archiveNumber: documents[0]?.entry?.archiveNumber ?? null,
  };
};
