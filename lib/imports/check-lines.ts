import { rm } from "node:fs/promises";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { inParallel } from "@/lib/kernel/batches";
import type { ImportedBill, ImportedFile, LineProblem } from "./import";
import { judgeBill, type KnownBill } from "./judge-bill";
import { keyOf, knownBills } from "./known-bills";
import { shown } from "./read-values";
import type { BillSource, ReadLine } from "./source";
import type { StagedLine } from "./stage-lines";

/** Files in hand at once: both of the gate's children are kept busy while others are unpacked. */
const filesAtOnce = 4;

type Online = { readonly bills: ReadonlyMap<string, KnownBill>; readonly owners: ReadonlyMap<string, string> };

/** Each line, checked against what is online and against its PDF. */
export async function checkLines(scope: Scope, source: BillSource, lines: readonly ReadLine[]): Promise<StagedLine[]> {
  const bills = lines.flatMap(({ bill }) => bill ?? []);
  const online = await scope.read(async (tx): Promise<Online> => ({ bills: await knownBills(tx, bills), owners: await activeOwners(tx, bills) }));
  return inParallel(lines, filesAtOnce, (line) => checkLine(scope, source, online, line));
}

/** The addresses of the active accounts that see the bills of these customer numbers. */
async function activeOwners(tx: Tx, bills: readonly ImportedBill[]): Promise<Map<string, string>> {
  const numbers = bills.flatMap(({ debtor }) => (debtor.email && debtor.customerNumber) || []);
  if (numbers.length === 0) return new Map();
  const rows = await tx.debtor.findMany({ where: { customerNumber: { in: numbers }, account: { state: "active" } }, select: { customerNumber: true, account: { select: { email: true } } } });
  return new Map(rows.map(({ customerNumber, account }) => [customerNumber ?? "", account?.email ?? ""]));
}

async function checkLine(scope: Scope, source: BillSource, { bills, owners }: Online, read: ReadLine): Promise<StagedLine> {
  const { line } = read;
  if (read.bill === null) return { line, state: "bad", fiscal_year: null, number: read.number && shown(read.number), row: null, problems: read.problems, file: null, bill_id: null };
  const { bill, warnings } = read;
  const known = bills.get(keyOf(bill));
  const { state, problem } = judgeBill(bill, known);
  const staged = { line, fiscal_year: bill.fiscalYear, number: bill.number, row: bill, file: null, bill_id: known?.id ?? null };
  if (problem) return { ...staged, state, problems: [problem] };
  const file = await checkFile(scope, source, bill, state === "new" ? null : (known?.sha256 ?? null), state);
  if (file && "code" in file) return { ...staged, state: "bad", problems: [file] };
  return { ...staged, state, file, problems: [...warnings, ...otherAddress(bill, owners)] };
}

/** Reported, and nothing moves: the bill goes to the account that its customer number already has. */
function otherAddress({ debtor: { email, customerNumber } }: ImportedBill, owners: Online["owners"]): LineProblem[] {
  const owner = customerNumber === null ? undefined : owners.get(customerNumber);
  return owner === undefined || email === null || email === owner ? [] : [{ code: "otherEmail", field: "email", params: { email, owner } }];
}

/** « file.not-a-pdf » as a choice in the words, where no hyphen may stand. */
const reasonOf = (code: string): string => code.replace("file.", "").replaceAll("-", "_");

/** The PDF of a new bill goes through the gate; that of a known one must be the original. Null: there is none to check. */
async function checkFile(scope: Scope, source: BillSource, bill: ImportedBill, original: string | null, state: string): Promise<ImportedFile | LineProblem | null> {
  const { fileName: name } = bill;
  if (name === null || state === "change") return null;
  const { pdf, storage } = scope.ports;
  const path = await storage.scratchPath();
  try {
    const extracted = await source.extract(name, path);
    if (!extracted) return { code: "fileMissing", field: "fichier_pdf", params: { file: name } };
    if (state === "known") return original === null || extracted.sha256 === original ? null : { code: "differs", field: "numero", params: { columns: "fichier_pdf" } };
    const verdict = await pdf.inspect({ path, name: "titre.pdf", role: "bill" }); // by its content alone: what it is called there is no matter
    if (!verdict.accepted) return { code: "fileRefused", field: "fichier_pdf", params: { file: name, reason: reasonOf(verdict.code), embedded: verdict.embeddedName ?? "" } };
    const { pages = null, signed, damaged, facturx } = verdict;
    return { name, ...extracted, pages, signed, damaged, profile: facturx?.profile ?? null };
  } catch (error) {
    if (isRefusal(error)) return { code: error.code.replace("import.", ""), field: "fichier_pdf", params: error.params };
    throw error;
  } finally {
    await rm(path, { force: true });
  }
}
