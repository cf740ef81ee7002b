import { runningStates } from "@/lib/habilitations/habilitation";
import type { Scope } from "@/lib/platform/scope";
import type { Tx } from "@/lib/platform/db";
import type { InvoiceKind, InvoiceState } from "./invoice";
import type { EstablishmentPeople, InvoiceSubject } from "./invoice.policy";

type Identified = { readonly scheme: string; readonly identifier: string };

/** Who acts for an establishment, and whose it is. */
export async function peopleOf(tx: Tx, { scheme, identifier }: Identified): Promise<EstablishmentPeople> {
  const rows = await tx.habilitation.findMany({ where: { scheme, identifier, state: { in: [...runningStates] } }, select: { accountId: true, state: true } });
  return { acting: rows.filter(({ state }) => state === "approved").map(({ accountId }) => accountId), belonging: rows.map(({ accountId }) => accountId) };
}

/** The establishment that an invoice would be deposited for. Null when the organisation does not know it. */
export const loadEstablishment = ({ read }: Scope, { establishmentId }: { establishmentId: string }) =>
  read(async (tx) => {
    const found = await tx.establishment.findFirst({ where: { id: establishmentId }, select: { id: true, scheme: true, identifier: true } });
    return found && { id: found.id, ...(await peopleOf(tx, found)) };
  });

/** What a move of an invoice needs to know of it. */
export type MovingInvoice = InvoiceSubject & { readonly id: string; readonly number: string; readonly kind: InvoiceKind; readonly state: InvoiceState };

/** Null when the organisation has no such invoice. */
export const loadInvoice = ({ read }: Scope, { invoiceId: id }: { invoiceId: string }): Promise<MovingInvoice | null> =>
  read(async (tx) => {
    const row = await tx.invoice.findFirst({ where: { id }, select: moving });
    if (!row) return null;
    const { establishment, ...invoice } = row;
    return { ...invoice, kind: row.kind as InvoiceKind, state: row.state as InvoiceState, ...(await peopleOf(tx, establishment)) };
  });

const moving = { id: true, number: true, kind: true, state: true, depositedById: true, establishment: { select: { scheme: true, identifier: true } } } as const;
