import { createReadStream } from "node:fs";
import { appendFile, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { wordsIn } from "@/lib/i18n/words";
import { csvLine, csvStart } from "@/lib/kernel/csv";
import { toDateColumn } from "@/lib/kernel/dates";
import { amountText } from "@/lib/kernel/money";
import type { Period } from "@/lib/kernel/period";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Scope } from "@/lib/platform/scope";
import { zipStream, type ZipEntry } from "@/lib/platform/zip-stream";
import { isAlteredContent } from "@/lib/ports/storage";
import type { BillFacts } from "./bill";
import { factsOf } from "./bill-facts";
import { listBills } from "./bill-list";
import { ownAccount } from "./my-bills.queries";
import { openBill } from "./open-bill";

type Original = { readonly archiveNumber: string; readonly sha256: string; readonly receivedAt: Date; readonly isOpened: boolean };
type ZippedBill = { readonly facts: BillFacts; readonly original: Original | null };

/**
 * « Télécharger tout »: the originals of one's own bills of a period as a ZIP, oldest first, and `factures.csv` that lists them. Bills are read by
 * key and bytes one file after the other, as fast as the reader takes them: memory does not grow with their number. An original that is altered or
 * gone is named so in the list, and the others are there. Each bill that is handed over for the first time is opened. Throws `forbidden` for a visitor.
 */
export const zipOfBills = (scope: Scope, period: Period): Readable => zipStream(entriesOf(scope, billsOf(scope, ownAccount(scope), period)));

async function* entriesOf(scope: Scope, bills: AsyncIterable<ZippedBill>): AsyncIterable<ZipEntry> {
  const list = await scope.ports.storage.scratchPath();
  const nameOf = uniqueNames();
  const t = wordsIn(scope.locale);
  try {
    await appendFile(list, csvStart + headOf(t), { mode: 0o600 });
    for await (const bill of bills) {
      if (bill.original?.isOpened === false && !(await opens(scope, bill.facts.id))) continue;
      const content = bill.original && (await contentOf(scope, bill.original));
      const name = content && nameOf(bill.facts);
      if (bill.original && content && name) yield { name, content, at: bill.original.receivedAt, stored: true };
      await appendFile(list, lineOf(t, bill, name));
    }
    yield { name: t("bills.download.csv.file"), content: createReadStream(list), at: scope.now };
  } finally {
    await rm(list, { force: true });
  }
}

/** False where the bill was taken back meanwhile: it is nobody's any more. */
const opens = (scope: Scope, billId: string): Promise<boolean> =>
  openBill(scope, { billId }).then(() => true, (error: unknown) => { if (isRefusal(error)) return false; throw error; });

/** Null where the archived bytes are not what was archived. */
async function contentOf({ organization, ports: { storage } }: Scope, { archiveNumber, sha256 }: Original): Promise<Readable | null> {
  try {
    return await storage.openArchived(organization.id, sha256);
  } catch (error) {
    if (!isAlteredContent(error)) throw error;
    log.error("an archived original is altered or gone", { organization: organization.slug, archiveNumber });
    return null;
  }
}

async function* billsOf({ read }: Scope, accountId: string, { from, to }: Period): AsyncIterable<ZippedBill> {
  const within = { accountId, issuedOn: { gte: toDateColumn(from), lte: toDateColumn(to) } };
  for (let after: string | null | undefined; after !== null; ) {
    const place = after;
    const { batch, next } = await read(async (tx) => {
      const page = await listBills(tx, { descending: false, after: place }, within);
      const originals = await originalsOf(tx, page.items.map(({ id }) => id));
      return { next: page.next, batch: page.items.map((row) => ({ facts: factsOf(row), original: originals.get(row.id) ?? null })) };
    });
    yield* batch;
    after = next;
  }
}

async function originalsOf(tx: Tx, billIds: readonly string[]): Promise<Map<string | null, Original>> {
  const columns = { billId: true, sha256: true, receivedAt: true, entry: { select: { archiveNumber: true } }, bill: { select: { openedAt: true } } } as const;
  const rows = await tx.document.findMany({ where: { billId: { in: [...billIds] }, role: "bill" }, select: columns });
  return new Map(rows.flatMap(({ billId, entry, bill, ...row }) =>
    (entry ? [[billId, { ...row, archiveNumber: entry.archiveNumber, isOpened: bill?.openedAt != null }] as const] : [])));
}

/** « 2026-11-02_2015-001-001078.pdf »: safe everywhere, and each one once. Bills come by their date, so that only a date's own names are kept. */
function uniqueNames(): (bill: BillFacts) => string {
  let [day, taken] = ["", new Set<string>()];
  return ({ issuedOn, number }) => {
    if (issuedOn !== day) [day, taken] = [issuedOn, new Set()];
    const bare = `${issuedOn}_${number.normalize("NFKD").replace(/[^A-Za-z0-9.-]+/g, "-").slice(0, 60)}`;
    let name = bare;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = `${bare}_${copy}`;
    taken.add(name.toLowerCase());
    return `${name}.pdf`;
  };
}

type Words = ReturnType<typeof wordsIn>;
const told = ["issuedOn", "dueOn", "number", "fiscalYear", "reference", "subject", "amount"] as const;

const headOf = (t: Words): string => csvLine([
  ...told.map((fact) => t(`bills.facts.${fact}`)), t("bills.download.csv.currency"), t("bills.facts.state"), t("bills.facts.paidOn"), t("bills.facts.customerNumber"),
  t("bills.facts.archiveNumber"), t("bills.download.csv.sha256"), t("bills.download.csv.pdf"),
]);

const lineOf = (t: Words, { facts, original }: ZippedBill, name: string | null): string => csvLine([
  facts.issuedOn, facts.dueOn ?? "", facts.number, String(facts.fiscalYear), facts.reference, facts.subject, amountText(facts.amount), facts.amount.currency,
  t(`bills.states.${facts.state}`), facts.paidOn ?? "", facts.customerNumber ?? "", original?.archiveNumber ?? "", original?.sha256 ?? "",
  name ?? t("bills.download.csv.unavailable"),
]);
