import { fromDateColumn } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";

type After = { readonly id?: { readonly gt: string } };
const take = 200;
const orderBy = { id: "asc" } as const;
const money = (minor: bigint, currency: string) => ({ minor: Number(minor), currency });
const dateOf = (column: Date | null) => column && fromDateColumn(column);

/** Rows in the order of their ids, a few hundred at a time. */
async function* inPages<Row extends { readonly id: string }>(read: (after: After) => Promise<readonly Row[]>): AsyncGenerator<Row> {
  for (let rows = await read({}); ; rows = await read({ id: { gt: rows.at(-1)?.id ?? "" } })) {
    yield* rows;
    if (rows.length < take) return;
  }
}

const documentColumns = { fileName: true, sha256: true, receivedAt: true, entry: { select: { archiveNumber: true } } } as const;
type DocumentRow = { fileName: string; sha256: string; receivedAt: Date; entry: { archiveNumber: string } | null };
const documentOf = ({ fileName, sha256, receivedAt, entry }: DocumentRow) => ({ archiveNumber: entry?.archiveNumber ?? null, fileName, sha256, receivedAt });

/** The bills that the account sees in this organisation, with their originals. Amounts are minor units. */
export async function* billRows({ read }: Scope, accountId: string) {
  const columns = {
    id: true, fiscalYear: true, number: true, reference: true, subject: true, issuedOn: true, dueOn: true, amount: true, currency: true, mode: true, state: true, paidOn: true,
    publishedAt: true, openedAt: true, debtor: { select: { customerNumber: true } }, documents: { select: documentColumns },
  } as const;
  for await (const row of inPages((after) => read((tx) => tx.bill.findMany({ where: { accountId, withdrawnAt: null, ...after }, select: columns, orderBy, take })))) {
    const { amount, currency, issuedOn, dueOn, paidOn, debtor, documents, ...bill } = row;
    yield { ...bill, issuedOn: dateOf(issuedOn), dueOn: dateOf(dueOn), paidOn: dateOf(paidOn), amount: money(amount, currency), customerNumber: debtor.customerNumber, documents: documents.map(documentOf) };
  }
}

export async function* paymentRows({ read }: Scope, accountId: string) {
  const columns = {
    id: true, channel: true, state: true, amount: true, currency: true, means: true, paidOn: true, createdAt: true, paidAt: true, endedAt: true, receiptNumber: true, payerEmail: true,
    bill: { select: { number: true, fiscalYear: true } },
  } as const;
  for await (const { amount, currency, paidOn, ...payment } of inPages((after) => read((tx) => tx.payment.findMany({ where: { accountId, ...after }, select: columns, orderBy, take })))) {
    yield { ...payment, paidOn: dateOf(paidOn), amount: money(amount, currency) };
  }
}

/** What the account asked with paper bills, and what became of it. The debtor is not named: until it is confirmed, that may be somebody else. */
export function claimRows({ read }: Scope, accountId: string) {
  const columns = { id: true, state: true, createdAt: true, openedAt: true, decidedAt: true, bill: { select: { number: true, fiscalYear: true } } } as const;
  return inPages((after) => read((tx) => tx.billClaim.findMany({ where: { accountId, ...after }, select: columns, orderBy, take })));
}

/** Threads with all that was written in them; agents are not named. */
export function messageRows({ read }: Scope, accountId: string) {
  const columns = {
    id: true, reference: true, subject: true, name: true, email: true, state: true, createdAt: true, bill: { select: { number: true } }, invoice: { select: { number: true } },
    messages: { select: { side: true, body: true, at: true }, orderBy },
  } as const;
  return inPages((after) => read((tx) => tx.messageThread.findMany({ where: { accountId, ...after }, select: columns, orderBy, take })));
}

export function habilitationRows({ read }: Scope, accountId: string) {
  const columns = {
    id: true, reference: true, state: true, role: true, scheme: true, identifier: true, establishmentName: true, address: true, postalCode: true, city: true, position: true, right: true,
    note: true, reason: true, submittedAt: true, decidedAt: true, documents: { select: { fileName: true, sha256: true, receivedAt: true } },
  } as const;
  return inPages((after) => read((tx) => tx.habilitation.findMany({ where: { accountId, ...after }, select: columns, orderBy, take })));
}

/** The invoices that the person deposited, whoever else acts for the establishment. */
export async function* invoiceRows({ read }: Scope, accountId: string) {
  const columns = {
    id: true, kind: true, number: true, issuedOn: true, dueOn: true, currency: true, netAmount: true, taxAmount: true, grossAmount: true, orderReference: true, receivingService: true,
    state: true, stateAt: true, reason: true, depositedAt: true, establishment: { select: { name: true, identifier: true } }, documents: { select: documentColumns },
  } as const;
  for await (const row of inPages((after) => read((tx) => tx.invoice.findMany({ where: { depositedById: accountId, ...after }, select: columns, orderBy, take })))) {
    const { netAmount, taxAmount, grossAmount, currency, issuedOn, dueOn, documents, ...invoice } = row;
    yield {
      ...invoice, issuedOn: dateOf(issuedOn), dueOn: dateOf(dueOn), net: money(netAmount, currency), tax: money(taxAmount, currency), gross: money(grossAmount, currency),
      documents: documents.map(documentOf),
    };
  }
}
