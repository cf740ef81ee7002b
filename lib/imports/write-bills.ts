import { refdetOf, standingOf, type BillState } from "@/lib/bills/bill";
import type { BillEvent } from "@/lib/bills/bill.events";
import { debtorName } from "@/lib/debtors/debtor";
import { amountText } from "@/lib/kernel/money";
import { wordsOf } from "@/lib/kernel/search-words";
import { createBillDocuments } from "@/lib/platform/archive-bills";
import { newId, recordEvents } from "@/lib/platform/bulk";
import type { Tx } from "@/lib/platform/db";
import type { Commit, Scope } from "@/lib/platform/scope";
import { attachDebtors } from "./attach-debtors";
import type { ImportedBill, ImportedFile } from "./import";
import { BillMeanwhile } from "./line-fault";
import { recordPayments } from "./write-payments";
import { holdDebtors } from "./write-debtors";

export type NewBill = { readonly bill: ImportedBill; readonly file: ImportedFile };
/** A bill that was written, with its document, which has no archive number yet. */
export type WrittenBill = { readonly billId: string; readonly documentId: string; readonly number: string };

type Owner = { readonly debtorId: string; readonly accountId: string | null };

/** In a commit: writes bills that nobody knows, their debtors, their words, their payments and their documents. In the order given. */
export async function writeBills(within: Pick<Commit, "tx" | "emit">, scope: Scope, importId: string, news: readonly NewBill[]): Promise<WrittenBill[]> {
  if (news.length === 0) return [];
  const { tx } = within;
  const owners = await ownersOf(within, scope, importId, news);
  const rows = news.map(({ bill }, place) => rowOf(bill, owners[place]));
  await insertBills(tx, scope, importId, rows);
  await writeWords(tx, scope, news.flatMap(({ bill }, place) => billWords(bill).map((word) => [rows[place]?.id ?? "", word] as const)));
  await recordPayments(tx, scope, rows.filter(({ state }) => state === "paid").map(({ id, account_id, amount, currency, paid_on }) => ({ billId: id, accountId: account_id, minor: amount, currency, paidOn: paid_on })));
  const documents = await createBillDocuments(tx, scope, news.map(({ file: { name, ...facts } }, place) => ({ ...facts, fileName: name, billId: rows[place]?.id ?? "" })));
  return rows.map(({ id, number }, place) => ({ billId: id, number, documentId: documents[place] ?? "" }));
}

async function ownersOf(within: Pick<Commit, "tx" | "emit">, scope: Scope, importId: string, news: readonly NewBill[]): Promise<Owner[]> {
  const debtors = await holdDebtors(within.tx, scope, news.map(({ bill }) => bill.debtor));
  const accounts = await attachDebtors(within, scope, importId, debtors.map((debtor, place) => {
    const { email = null, ...names } = news[place]?.bill.debtor ?? { lastName: "", firstName: null };
    return { debtor, email, name: debtorName(names) };
  }));
  return debtors.map(({ id }) => ({ debtorId: id, accountId: accounts.get(id) ?? null }));
}

function stateOf({ kind, mode }: ImportedBill): BillState {
  if (kind === "paid" || kind === "cancelled") return kind;
  return mode === "direct-debit" ? "direct-debit" : "due";
}

function rowOf(bill: ImportedBill, owner: Owner | undefined) {
  const { fiscalYear, number, reference, payfipNumber, productCode, issuedOn, dueOn, subject, lines, minor, currency, mode, paidOn } = bill;
  const state = stateOf(bill);
  return {
    id: newId(), fiscal_year: fiscalYear, number, reference, refdet: refdetOf(reference), payfip_number: payfipNumber, product_code: productCode, issued_on: issuedOn, due_on: dueOn, subject, lines, amount: minor, currency, mode,
    state, standing: standingOf(state), paid_on: state === "paid" ? (paidOn ?? issuedOn) : null, debtor_id: owner?.debtorId ?? null, account_id: owner?.accountId ?? null,
  };
}

/** Throws when another import put one of them online meanwhile: nothing of the commit stays, and the lines are looked at one by one. */
async function insertBills(tx: Tx, { organization, now }: Scope, importId: string, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  const written = await tx.$executeRaw`
    INSERT INTO bill (organization_id, id, fiscal_year, number, reference, refdet, payfip_number, product_code, issued_on, due_on, due_order, subject, lines, amount, currency, mode,
      state, standing, state_at, paid_on, debtor_id, account_id, import_id, published_at)
    SELECT ${organization.id}::uuid, r.id, r.fiscal_year, r.number, r.reference, r.refdet, r.payfip_number, r.product_code, r.issued_on, r.due_on, coalesce(r.due_on, date '9999-12-31'), r.subject, r.lines, r.amount,
      r.currency, r.mode, r.state, r.standing, ${now}::timestamptz, r.paid_on, r.debtor_id, r.account_id, ${importId}::uuid, ${now}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, fiscal_year int, number text, reference text, refdet text, payfip_number text, product_code text, issued_on date, due_on date, subject text,
      lines jsonb, amount bigint, currency text, mode text, state text, standing text, paid_on date, debtor_id uuid, account_id uuid)
    ON CONFLICT (organization_id, fiscal_year, number) WHERE withdrawn_at IS NULL DO NOTHING`;
  if (written < rows.length) throw new BillMeanwhile();
}

/** What finds a bill: its number, reference and subject, whose it is, and its amount. */
const billWords = ({ number, reference, subject, minor, currency, debtor }: ImportedBill): string[] =>
  wordsOf([number, reference, subject, debtorName(debtor), debtor.lastName, debtor.customerNumber ?? "", amountText({ minor, currency })]);

/** In a commit: the words of bills, as pairs of a bill's id and a word. */
export async function writeWords(tx: Tx, { organization }: Pick<Scope, "organization">, words: readonly (readonly [billId: string, word: string])[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO bill_word (organization_id, bill_id, word)
    SELECT ${organization.id}::uuid, w.id, w.word FROM unnest(${words.map(([id]) => id)}::uuid[], ${words.map(([, word]) => word)}::text[]) AS w(id, word) ON CONFLICT DO NOTHING`;
}

/** In a commit: that bills were put online, under their archive numbers. */
export const recordPublished = (tx: Tx, scope: Scope, importId: string, published: readonly { billId: string; number: string; archiveNumber: string }[]): Promise<void> =>
  recordEvents(tx, scope, published.map(({ billId, number, archiveNumber }) =>
    ({ type: "bill.published", billId, importId, payload: { number, archiveNumber } }) satisfies BillEvent & { importId: string }));
