import { keysetOf, pageOf, rowsPerPage, type Page, type PageRequest, type SortOrder } from "@/lib/kernel/keyset";
import { isId } from "@/lib/kernel/ids";
import { Refusal } from "@/lib/kernel/refusal";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { canRestart, engagingPayments, type ImportedBill, type ImportedFile, type ImportFormat, type ImportLine, type ImportListItem, type ImportState, type LineProblem, type LineState, type NotTakenBack } from "./import";
import { mayImport, mayReadImports } from "./import.policy";
import { importLinesSchema } from "./import.schema";

const columns = {
  id: true, fileName: true, format: true, state: true, createdAt: true, progress: true, total: true, newCount: true, changeCount: true, knownCount: true, badCount: true, failedCount: true,
  createdBy: { select: { name: true, email: true } },
} as const;
const order: SortOrder<"createdAt"> = { column: "createdAt", holds: "instant", descending: true };

type Row = Prisma.BillImportGetPayload<{ select: typeof columns }>;
const itemOf = ({ total, newCount, changeCount, knownCount, badCount, failedCount, createdBy, format, state, ...row }: Row): ImportListItem => ({
  ...row, format: format as ImportFormat, state: state as ImportState, createdBy: createdBy && (createdBy.name ?? createdBy.email),
  counts: { total, new: newCount, change: changeCount, known: knownCount, bad: badCount, failed: failedCount },
});

/** The organisation's imports, the latest first. */
export async function importList({ actor, read }: Scope, request: PageRequest): Promise<Page<ImportListItem> & { readonly may: { readonly receive: boolean } }> {
  if (!mayReadImports(actor)) throw new Refusal("forbidden", "forbidden");
  const rows = await read((tx) => tx.billImport.findMany({ ...keysetOf<Prisma.BillImportWhereInput, Prisma.BillImportOrderByWithRelationInput>(request, order), select: columns }));
  return { ...pageOf(rows.map(itemOf), request, order), may: { receive: mayImport(actor) } };
}

export type ImportView = ImportListItem & {
  readonly sha256: string;
  readonly bytes: number;
  /** Why the whole file is refused: a code under `imports.problems`. */
  readonly problem: LineProblem | null;
  readonly takenBackAt: Date | null;
  /** Lines that were written, once it is done: bills put online and bills changed. */
  readonly written: number;
  /** `restart`: a writing, or a telling of people, that may have stopped. */
  readonly may: { readonly start: boolean; readonly restart: boolean; readonly abandon: boolean; readonly takeBack: boolean };
  /** Why a finished import cannot be taken back; null: it can, or it is not finished. */
  readonly notTakenBack: NotTakenBack | null;
};
const viewColumns = { ...columns, sha256: true, bytes: true, problem: true, problemParams: true, startedAt: true, finishedAt: true, takenBackAt: true } as const;

/** One import, and what may be done with it now. */
export async function importFile({ actor, read, now }: Scope, id: string): Promise<ImportView> {
  if (!mayReadImports(actor)) throw new Refusal("forbidden", "forbidden");
  return read(async (tx) => {
    const row = isId(id) ? await tx.billImport.findFirst({ where: { id }, select: viewColumns }) : null;
    if (!row) throw new Refusal("not-found", "notFound");
    const { sha256, bytes, problem, problemParams, startedAt, finishedAt, takenBackAt } = row;
    const item = itemOf(row);
    const { state, counts, progress } = item;
    const notTakenBack = state === "done" ? await whyNotTakenBack(tx, id) : null;
    const mayAct = mayImport(actor);
    return {
      ...item, sha256, bytes: Number(bytes), problem: problem === null ? null : { code: problem, params: problemParams as LineProblem["params"] & object }, takenBackAt, notTakenBack,
      written: state === "done" || state === "taken-back" ? await tx.billImportLine.count({ where: { importId: id, state: "written" } }) : progress,
      may: {
        start: mayAct && state === "ready" && counts.new + counts.change > 0,
        restart: mayAct && canRestart({ state, startedAt, finishedAt }, now),
        abandon: mayAct && (state === "reading" || state === "ready" || state === "unreadable"),
        takeBack: mayAct && state === "done" && notTakenBack === null,
      },
    };
  });
}

/** A bill that its person opened, or that is being paid, keeps its whole import online. The first of each is enough to know. */
async function whyNotTakenBack(tx: Tx, importId: string): Promise<NotTakenBack | null> {
  const online = { importId, withdrawnAt: null };
  if (!(await tx.bill.findFirst({ where: online, select: { id: true } }))) return "nothing";
  if (await tx.bill.findFirst({ where: { ...online, openedAt: { not: null } }, select: { id: true } })) return "opened";
  const paying = { ...online, OR: [{ state: { in: ["paying", "declared"] } }, { payments: { some: { channel: { not: "recorded" }, state: { in: [...engagingPayments] } } } }] };
  return (await tx.bill.findFirst({ where: paying, select: { id: true } })) ? "paying" : null;
}

export type ImportLines = { readonly items: readonly ImportLine[]; readonly previous: number | null; readonly next: number | null };
const lineColumns = { line: true, state: true, number: true, row: true, problems: true, file: true, billId: true } as const;

/** The lines of an import, in the file's order, by pages. `raw`: `state`, `after`, `before`, as an address gives them. */
export async function importLines({ actor, read }: Scope, id: string, raw: unknown): Promise<ImportLines> {
  if (!mayReadImports(actor)) throw new Refusal("forbidden", "forbidden");
  const { state, after, before } = importLinesSchema.parse(raw);
  const backwards = before !== undefined;
  const line = backwards ? { lt: before } : { gt: after ?? -1 };
  const rows = !isId(id) ? [] : await read((tx) => tx.billImportLine.findMany({
    where: { importId: id, line, ...(state ? { state } : {}) }, orderBy: { line: backwards ? "desc" : "asc" }, take: rowsPerPage + 1, select: lineColumns,
  }));
  const more = rows.length > rowsPerPage;
  const shown = backwards ? rows.slice(0, rowsPerPage).reverse() : rows.slice(0, rowsPerPage);
  const [hasPrevious, hasNext] = backwards ? [more, true] : [after !== undefined, more];
  return { items: shown.map(lineOf), previous: hasPrevious ? (shown[0]?.line ?? null) : null, next: hasNext ? (shown.at(-1)?.line ?? null) : null };
}

type LineRow = Prisma.BillImportLineGetPayload<{ select: typeof lineColumns }>;
const lineOf = ({ row, problems, file, state, ...line }: LineRow): ImportLine => ({
  ...line, state: state as LineState, bill: row as ImportedBill | null, problems: problems as LineProblem[], file: file as ImportedFile | null,
});
