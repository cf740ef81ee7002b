import type { Prisma } from "@/generated/prisma/client";
import { fromDateColumn } from "@/lib/kernel/dates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import { moneyOf, type Currency } from "@/lib/kernel/money";
import type { Scope } from "@/lib/platform/scope";
import { countedAmount, isReasonCode, type InvoiceKind, type InvoiceState, type Payment } from "./invoice";
import { clockColumns, clockOf, clockView, type ClockView, type PaidTerms } from "./payment-clock";

/** What a page needs of the row. */
export const invoiceColumns = {
  id: true, establishmentId: true, number: true, kind: true, state: true, stateAt: true, depositedAt: true, issuedOn: true, dueOn: true, currency: true, netAmount: true, taxAmount: true,
  grossAmount: true, approvedAmount: true, paidOn: true, paymentReference: true, acknowledgedAt: true, ...clockColumns,
  creditedNumber: true, orderReference: true, receivingService: true, reasonCode: true, reason: true, depositedById: true,
  establishment: { select: { scheme: true, identifier: true, name: true, address: true, postalCode: true, city: true } },
  depositedBy: { select: { name: true, email: true } },
  rib: { select: { id: true, label: true, holder: true, iban: true, bic: true, isDefault: true, state: true, coolingUntil: true } },
} satisfies Prisma.InvoiceSelect;
export type InvoiceRow = Prisma.InvoiceGetPayload<{ select: typeof invoiceColumns }>;

const amountOf = ({ kind, currency }: Pick<InvoiceRow, "kind" | "currency">, minor: bigint) => countedAmount(kind as InvoiceKind, Number(minor), currency as Currency);

/** What the supplier stated, out of the row. `creditedId`: the invoice that it credits. */
export function factsOf(row: InvoiceRow, creditedId: string | null) {
  const { id, number, depositedAt, issuedOn, dueOn, creditedNumber, orderReference, receivingService, establishment } = row;
  return {
    id, number, kind: row.kind as InvoiceKind, state: row.state as InvoiceState, depositedAt, creditedNumber, creditedId, orderReference, receivingService,
    issuedOn: fromDateColumn(issuedOn), dueOn: dueOn && fromDateColumn(dueOn),
    amounts: { net: amountOf(row, row.netAmount), tax: amountOf(row, row.taxAmount), gross: amountOf(row, row.grossAmount) },
    establishment: { ...establishment, scheme: establishment.scheme as IdentifierScheme },
  };
}

/** Why it is in its state; and the same under its own name when it is refused. */
export function reasonOf({ state, reasonCode, reason: words }: InvoiceRow) {
  const code = isReasonCode(reasonCode) ? reasonCode : null;
  return { reason: code || words ? { code, words } : null, refusal: state === "refused" && code ? { code, words } : null };
}

/** What was approved of it and how it was paid. */
export const paymentOf = (row: InvoiceRow): Payment => ({
  approved: row.approvedAmount === null ? null : amountOf(row, row.approvedAmount), paidOn: row.paidOn && fromDateColumn(row.paidOn), reference: row.paymentReference,
});

/** The payment clock on what is to be paid: what was approved, else the whole. One that waits for another recipient has none: it starts anew then. */
export function clockFactsOf(row: InvoiceRow, scope: Scope, { forAgents, terms }: { forAgents: boolean; terms: PaidTerms | null }): ClockView | null {
  if (row.state === "to-recycle") return null;
  const amount = moneyOf({ amount: row.approvedAmount ?? row.grossAmount, currency: row.currency });
  const view = clockView(clockOf(row), { amount, paidOn: row.paidOn && fromDateColumn(row.paidOn), terms }, scope);
  return view && { ...view, late: forAgents ? view.late : null };
}
