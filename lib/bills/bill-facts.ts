import type { Prisma } from "@/generated/prisma/client";
import { dateAt, fromDateColumn } from "@/lib/kernel/dates";
import { moneyOf } from "@/lib/kernel/money";
import { payfipNumberOf, type PayfipProducts } from "@/lib/kernel/payfip-product";
import type { Scope } from "@/lib/platform/scope";
import { isOverdue, whyNotPayable, type BillFacts, type BillListItem, type BillMode, type BillState } from "./bill";
import { paysOnline } from "./bill.policy";

/** What a query reads of a bill for its facts. */
export const factColumns = {
  id: true, fiscalYear: true, number: true, reference: true, refdet: true, payfipNumber: true, productCode: true, issuedOn: true, dueOn: true, subject: true, amount: true, currency: true,
  mode: true, state: true, paidOn: true, debtor: { select: { customerNumber: true } },
} satisfies Prisma.BillSelect;
export type FactRow = Prisma.BillGetPayload<{ select: typeof factColumns }>;

/** A row of the table as people read it. */
export const factsOf = ({ amount, currency, issuedOn, dueOn, paidOn, mode, state, debtor, id, fiscalYear, number, reference, subject }: FactRow): BillFacts => ({
  id, fiscalYear, number, reference, subject, issuedOn: fromDateColumn(issuedOn), dueOn: dueOn && fromDateColumn(dueOn), paidOn: paidOn && fromDateColumn(paidOn),
  amount: moneyOf({ amount, currency }), mode: mode as BillMode, state: state as BillState, customerNumber: debtor.customerNumber,
});

/** The same with what can be said of it today. */
export function itemOf({ actor, organization, ports, now }: Pick<Scope, "actor" | "organization" | "ports" | "now">, row: FactRow, products: PayfipProducts): BillListItem {
  const facts = factsOf(row);
  const payfipNumber = payfipNumberOf(row, products, organization.payfipNumber)?.number ?? null;
  const notPayable = whyNotPayable({ ...facts, refdet: row.refdet }, payfipNumber, paysOnline(actor, organization.payfipMode, ports.payment));
  return { ...facts, notPayable, isOverdue: isOverdue(facts, dateAt(now, organization.timeZone)) };
}
