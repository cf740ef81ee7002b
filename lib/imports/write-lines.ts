import { appendToArchive } from "@/lib/platform/archive";
import type { Tx } from "@/lib/platform/db";
import type { Commit, Scope } from "@/lib/platform/scope";
import type { LineProblem, LineState } from "./import";
import { judgeBill, type KnownBill } from "./judge-bill";
import { keyOf, knownBills } from "./known-bills";
import type { PreparedLine } from "./prepare-files";
import { recordPublished, writeBills, type WrittenBill } from "./write-bills";
import { writeChange } from "./write-change";

/** What became of a line. */
type Outcome = { readonly line: number; readonly state: Extract<LineState, "written" | "known" | "failed">; readonly bill_id: string | null; readonly problem: LineProblem | null };

/**
 * Writes some lines of an import in one commit: all of it or nothing. Each is looked at again, since another import or another job may have come
 * first: what is written by then is written once. Numbers in the archive are given at the end. Gives how many lines were dealt with here.
 */
export function writeLines(scope: Scope, importId: string, lines: readonly PreparedLine[]): Promise<number> {
  return scope.commit(async (commit) => {
    const { tx } = commit;
    const waiting = await holdWaiting(tx, scope, importId, lines);
    const known = await knownBills(tx, waiting.map(({ bill }) => bill));
    const judged = waiting.map((line) => ({ ...line, ...meaningOf(line, known.get(keyOf(line.bill))) }));
    const outcomes: Outcome[] = judged.flatMap(({ line, outcome }) => outcome ? [{ line, ...outcome }] : []);
    for (const { line, bill, change } of judged) {
      if (!change) continue;
      const problem = await writeChange(tx, scope, { importId, bill, known: change });
      outcomes.push({ line, state: problem ? "failed" : "written", bill_id: change.id, problem });
    }
    const written = await writeNew(commit, scope, importId, judged.filter(({ outcome, change }) => !outcome && !change));
    outcomes.push(...written.map(({ line, billId }): Outcome => ({ line, state: "written", bill_id: billId, problem: null })));
    await noteOutcomes(tx, scope, importId, outcomes);
    await publish(commit, scope, importId, written);
    return waiting.length;
  });
}

/** Those that no other job has written; their rows are held until the commit. */
async function holdWaiting(tx: Tx, { organization }: Scope, importId: string, lines: readonly PreparedLine[]): Promise<PreparedLine[]> {
  const rows = await tx.$queryRaw<{ line: number }[]>`
    SELECT l.line FROM bill_import i JOIN bill_import_line l ON l.organization_id = i.organization_id AND l.import_id = i.id
    WHERE i.organization_id = ${organization.id}::uuid AND i.id = ${importId}::uuid AND i.state = 'running'
      AND l.line = ANY (${lines.map(({ line }) => line)}::int[]) AND l.state IN ('new', 'change') ORDER BY l.line FOR UPDATE OF l`;
  const waiting = new Set(rows.map(({ line }) => line));
  return lines.filter(({ line }) => waiting.has(line));
}

type Meaning = { readonly outcome?: Omit<Outcome, "line">; readonly change?: KnownBill };

function meaningOf({ bill, problem }: PreparedLine, known: KnownBill | undefined): Meaning {
  if (problem) return { outcome: { state: "failed", bill_id: null, problem } };
  const { state, problem: contradiction } = judgeBill(bill, known);
  if (contradiction) return { outcome: { state: "failed", bill_id: known?.id ?? null, problem: contradiction } };
  if (state === "known") return { outcome: { state: "known", bill_id: known?.id ?? null, problem: null } };
  return state === "change" && known ? { change: known } : {};
}

async function writeNew(commit: Commit, scope: Scope, importId: string, lines: readonly PreparedLine[]): Promise<(WrittenBill & { line: number })[]> {
  const news = lines.flatMap(({ line, bill, file }) => (file ? [{ line, bill, file }] : []));
  if (news.length < lines.length) throw new Error("a new bill has no original");
  const written = await writeBills(commit, scope, importId, news);
  return written.map((one, place) => ({ ...one, line: news[place]?.line ?? 0 }));
}

async function noteOutcomes(tx: Tx, { organization }: Scope, importId: string, outcomes: readonly Outcome[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE bill_import_line l SET state = r.state, bill_id = r.bill_id, problems = CASE WHEN r.problem IS NULL THEN l.problems ELSE l.problems || jsonb_build_array(r.problem) END
    FROM jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) AS r(line int, state text, bill_id uuid, problem jsonb)
    WHERE l.organization_id = ${organization.id}::uuid AND l.import_id = ${importId}::uuid AND l.line = ANY (${outcomes.map(({ line }) => line)}::int[]) AND l.line = r.line`;
  const failed = outcomes.filter(({ state }) => state === "failed").length;
  await tx.billImport.updateMany({ where: { id: importId }, data: { progress: { increment: outcomes.length }, failedCount: { increment: failed } } });
}

/** The chain is held from here to the end of the commit: nothing slow comes after. */
async function publish({ tx }: Commit, scope: Scope, importId: string, written: readonly WrittenBill[]): Promise<void> {
  const archived = await appendToArchive({ tx, scope }, written.map(({ documentId }) => documentId));
  const numbers = new Map(archived.map(({ documentId, archiveNumber }) => [documentId, archiveNumber]));
  await recordPublished(tx, scope, importId, written.map(({ billId, number, documentId }) => ({ billId, number, archiveNumber: numbers.get(documentId) ?? "" })));
}

/** A line that cannot be written, whatever is tried. */
export const failLine = ({ commit }: Scope, importId: string, line: number, problem: LineProblem): Promise<void> =>
  commit(async ({ tx }) => {
    const { count } = await tx.billImportLine.updateMany({ where: { importId, line, state: { in: ["new", "change"] } }, data: { state: "failed", problems: [problem] } });
    if (count === 1) await tx.billImport.updateMany({ where: { id: importId }, data: { progress: { increment: 1 }, failedCount: { increment: 1 } } });
  });
