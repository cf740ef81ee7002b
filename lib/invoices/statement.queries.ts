import { fromDateColumn, type DateText } from "@/lib/kernel/dates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { groupedBy } from "@/lib/kernel/batches";
import { isCurrency, type Currency, type Money } from "@/lib/kernel/money";
import type { Period } from "@/lib/kernel/period";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { countedAmount, invoiceStates, type InvoiceKind, type InvoiceState } from "./invoice";
import { invoiceGroups } from "./invoice-list";
import { depositedWithin, followedEstablishments } from "./invoice-list.queries";

/** More invoices than a person reads: they are exported instead. */
export const mostStated = 2_000;

export type StatedInvoice = {
  readonly id: string; readonly number: string; readonly kind: InvoiceKind; readonly state: InvoiceState; readonly depositedAt: Date; readonly issuedOn: DateText;
  readonly amount: Money; readonly approved: Money; readonly paidOn: DateText | null;
};
/** Minor units. What was deposited is what is paid, what is ended (refused, cancelled or not approved) and what is due, together. */
export type StatementTotal = { readonly currency: Currency; readonly deposited: number; readonly paid: number; readonly ended: number; readonly due: number };
export type StateTotal = { readonly state: InvoiceState; readonly count: number; readonly amount: Money };
type Place = { readonly id: string; readonly name: string };

export type Statement = Period & {
  readonly establishment: Place & { readonly scheme: IdentifierScheme; readonly identifier: string };
  /** Oldest deposit first. */
  readonly rows: readonly StatedInvoice[];
  readonly totals: readonly StatementTotal[];
  /** In the order of the life cycle, one for each currency. */
  readonly states: readonly StateTotal[];
  /** There are more invoices than a statement holds: it has none. */
  readonly isTooLong: boolean;
};

/** The establishments that the person follows, and the statement of one of them: of the first where it is none of them. Null: they follow none. */
export const establishmentStatement = (scope: Scope, asked: string | null, period: Period): Promise<{ readonly establishments: readonly Place[]; readonly statement: Statement } | null> =>
  scope.read(async (tx) => {
    const establishments = await followedEstablishments(tx, scope);
    const chosen = establishments.find(({ id }) => id === asked) ?? establishments[0];
    if (!chosen) return null;
    const { scheme, identifier } = await tx.establishment.findFirstOrThrow({ where: { id: chosen.id }, select: { scheme: true, identifier: true } });
    const found = await invoicesOf(tx, scope, chosen.id, period);
    const rows = found.length > mostStated ? [] : found;
    const establishment = { ...chosen, scheme: scheme as IdentifierScheme, identifier };
    return { establishments, statement: { ...period, establishment, rows, totals: totalsOf(rows), states: statesOf(rows), isTooLong: found.length > mostStated } };
  });

async function invoicesOf(tx: Tx, scope: Scope, establishmentId: string, period: Period): Promise<StatedInvoice[]> {
  const rows = await tx.invoice.findMany({
    where: { establishmentId, AND: [depositedWithin(scope, { deposited: period })] }, orderBy: [{ depositedAt: "asc" }, { id: "asc" }], take: mostStated + 1,
    select: { id: true, number: true, kind: true, state: true, depositedAt: true, issuedOn: true, grossAmount: true, approvedAmount: true, currency: true, paidOn: true },
  });
  return rows.map(({ grossAmount, approvedAmount, currency, issuedOn, paidOn, ...row }) => {
    const kind = row.kind as InvoiceKind;
    const counted = (minor: bigint) => countedAmount(kind, Number(minor), currency as Currency);
    return { ...row, kind, state: row.state as InvoiceState, issuedOn: fromDateColumn(issuedOn), paidOn: paidOn && fromDateColumn(paidOn), amount: counted(grossAmount), approved: counted(approvedAmount ?? grossAmount) };
  });
}

const isPaid = ({ state }: StatedInvoice): boolean => (invoiceGroups.payment as readonly InvoiceState[]).includes(state);
const isStopped = ({ state }: StatedInvoice): boolean => state === "refused" || state === "cancelled";
const sum = (amounts: readonly Money[]): number => amounts.reduce((total, { minor }) => total + minor, 0);

function totalsOf(rows: readonly StatedInvoice[]): StatementTotal[] {
  const groups = [...groupedBy(rows, ({ amount }) => amount.currency)].filter(([currency]) => isCurrency(currency)).sort();
  return groups.map(([currency, some]) => {
    const deposited = sum(some.map(({ amount }) => amount));
    const paid = sum(some.filter(isPaid).map(({ approved }) => approved));
    const due = sum(some.filter((row) => !isPaid(row) && !isStopped(row)).map(({ approved }) => approved));
    return { currency, deposited, paid, due, ended: deposited - paid - due };
  });
}

function statesOf(rows: readonly StatedInvoice[]): StateTotal[] {
  const groups = groupedBy(rows, ({ state, amount }) => `${String(invoiceStates.indexOf(state)).padStart(2, "0")} ${amount.currency}`);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, some]) => {
    const [first] = some;
    return first ? [{ state: first.state, count: some.length, amount: { minor: sum(some.map(({ amount }) => amount)), currency: first.amount.currency } }] : [];
  });
}
