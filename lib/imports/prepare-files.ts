import { rm } from "node:fs/promises";
import { inParallel } from "@/lib/kernel/batches";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { Sheet } from "@/lib/ports/pdf";
import type { ImportedBill, ImportedFile, LineProblem } from "./import";
import type { BillSource } from "./source";

/** How a bill that came without its PDF is drawn. */
export type DrawBill = (bill: ImportedBill) => Sheet;

/** A line that is still to be written. */
export type WaitingLine = { readonly line: number; readonly state: "new" | "change"; readonly bill: ImportedBill; readonly file: ImportedFile | null; readonly billId: string | null };
export type PreparedLine = WaitingLine & { readonly problem: LineProblem | null };

type Desk = { readonly scope: Scope; readonly importId: string; readonly source: BillSource; readonly draw: DrawBill };
type Laid = { readonly line: PreparedLine; readonly path: string | null };

const filesAtOnce = 4;

/**
 * Has the original of each new bill in the archive: the file that came with it, which must still be the one of the preview, or the one that Guichet
 * makes. What a file is stands in its line before it is archived, so that nobody takes its bytes for foreign.
 */
export async function prepareFiles(desk: Desk, lines: readonly WaitingLine[]): Promise<PreparedLine[]> {
  const laid: Laid[] = [];
  try {
    await inParallel(lines, filesAtOnce, async (line) => { laid.push(await layFile(desk, line)); });
    await rememberMade(desk, laid.flatMap(({ line, path }) => (path !== null && line.bill.fileName === null ? [line] : [])));
    await inParallel(laid, filesAtOnce, async ({ line, path }) => { if (path !== null && line.file) await desk.scope.ports.storage.archive(desk.scope.organization.id, line.file.sha256, path); });
  } finally {
    for (const { path } of laid) if (path !== null) await rm(path, { force: true });
  }
  return laid.map(({ line }) => line).sort((one, other) => one.line - other.line);
}

async function layFile({ scope: { ports }, source, draw }: Desk, line: WaitingLine): Promise<Laid> {
  const { bill, file, state } = line;
  if (state === "change") return { line: { ...line, problem: null }, path: null };
  const path = await ports.storage.scratchPath();
  try {
    if (bill.fileName === null) {
      const composed = await ports.pdf.compose({ sheet: draw(bill), output: path });
      return { line: { ...line, problem: null, file: { name: nameOf(bill), ...composed, signed: false, damaged: false, profile: null } }, path };
    }
    const extracted = await source.extract(bill.fileName, path);
    if (extracted && extracted.sha256 === file?.sha256) return { line: { ...line, problem: null }, path };
  } catch (error) {
    await rm(path, { force: true });
    if (!isRefusal(error)) throw error;
  }
  await rm(path, { force: true });
  return { line: { ...line, problem: { code: "fileChanged", field: "fichier_pdf", params: { file: bill.fileName ?? "" } } }, path: null };
}

/** « 2026-001078.pdf »: letters, digits and hyphens alone. */
const nameOf = ({ fiscalYear, number }: ImportedBill): string => `${fiscalYear}-${number.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40)}.pdf`;

async function rememberMade({ scope, importId }: Desk, lines: readonly WaitingLine[]): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ line, file }) => ({ line, file }));
  await scope.commit(({ tx }) => tx.$executeRaw`
    UPDATE bill_import_line l SET file = r.file FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(line int, file jsonb)
    WHERE l.organization_id = ${scope.organization.id}::uuid AND l.import_id = ${importId}::uuid AND l.line = ANY (${rows.map(({ line }) => line)}::int[]) AND l.line = r.line AND l.state = 'new'`);
}
