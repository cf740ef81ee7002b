import { isLiving, mayActFor, runningStates } from "@/lib/habilitations/habilitation";
import { moneyOf, type Money } from "@/lib/kernel/money";
import type { Scope } from "@/lib/platform/scope";
import type { Tx } from "@/lib/platform/db";
import type { InvoiceKind, InvoiceState } from "./invoice";
import type { EstablishmentPeople, InvoiceSubject } from "./invoice.policy";
import { clockColumns, clockOf, type PaymentClock } from "./payment-clock";

type Identified = { readonly scheme: string; readonly identifier: string };

/** Who acts for an establishment now, who follows it, and whose it is. */
export async function peopleOf(tx: Tx, scope: Pick<Scope, "now" | "organization">, { scheme, identifier }: Identified): Promise<EstablishmentPeople> {
  const where = { scheme, identifier, state: { in: [...runningStates] } };
  const rows = await tx.habilitation.findMany({ where, select: { accountId: true, state: true, role: true, expiresOn: true } });
  const living = rows.filter((row) => isLiving(row, scope));
  const accounts = (some: typeof rows) => some.map(({ accountId }) => accountId);
  return { acting: accounts(living.filter(({ role }) => mayActFor(role))), following: accounts(living), belonging: accounts(rows) };
}

/** The establishment that an invoice would be deposited for. Null when the organisation does not know it. */
export const loadEstablishment = (scope: Scope, { establishmentId }: { establishmentId: string }) =>
  scope.read(async (tx) => {
    const found = await tx.establishment.findFirst({ where: { id: establishmentId }, select: { id: true, scheme: true, identifier: true, name: true } });
    return found && { ...found, ...(await peopleOf(tx, scope, found)) };
  });

/** What a move of an invoice needs to know of it. */
export type MovingInvoice = InvoiceSubject & {
  readonly id: string;
  readonly establishmentId: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly state: InvoiceState;
  readonly gross: Money;
  readonly ribId: string | null;
  readonly clock: PaymentClock;
};

/** Null when the organisation has no such invoice. */
export const loadInvoice = (scope: Scope, { invoiceId: id }: { invoiceId: string }): Promise<MovingInvoice | null> =>
  scope.read(async (tx) => {
    const row = await tx.invoice.findFirst({ where: { id }, select: moving });
    if (!row) return null;
    const { establishment, establishmentId, number, ribId, depositedById } = row;
    return {
      id, establishmentId, number, ribId, depositedById, kind: row.kind as InvoiceKind, state: row.state as InvoiceState,
      gross: moneyOf({ amount: row.grossAmount, currency: row.currency }), clock: clockOf(row), ...(await peopleOf(tx, scope, establishment)),
    };
  });

const moving = {
  establishmentId: true, number: true, kind: true, state: true, depositedById: true, currency: true, grossAmount: true, ribId: true, ...clockColumns,
  establishment: { select: { scheme: true, identifier: true } },
} as const;
