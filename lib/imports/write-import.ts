import { access } from "node:fs/promises";
import { z } from "zod";
import { errorFields, log } from "@/lib/platform/log";
import { discardUnreferenced } from "@/lib/platform/discard-archived";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import type { ImportedBill, ImportedFile } from "./import";
import type { ImportEvent } from "./import.events";
import { mayWorkOnImports } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { isLineFault } from "./line-fault";
import { loadImport, type ImportSubject } from "./load-import";
import { openSource } from "./open-source";
import { prepareFiles, type DrawBill, type PreparedLine, type WaitingLine } from "./prepare-files";
import type { BillSource } from "./source";
import { failLine, writeLines } from "./write-lines";

const linesAtOnce = 100;
/** `draw`: how a bill that came without its PDF is drawn; it is another room's paper, which the wiring hands over. */
const writeImportSchema = importIdSchema.extend({ draw: z.custom<DrawBill>((given) => typeof given === "function") });

type Desk = { readonly scope: Scope; readonly importId: string; readonly source: BillSource; readonly draw: DrawBill };

/**
 * Writes the good lines of an approved preview, some at a time, each whole or not at all, and tells people at the end. Bears being stopped
 * anywhere and run again: it goes on with the lines that still wait. A line that cannot be written is named, and takes no other with it; so is every
 * line that waits when the file itself is gone.
 */
export const writeImport = operation({
  name: "import.write",
  input: writeImportSchema,
  load: loadImport,
  may: mayWorkOnImports,
  async run(scope, { importId, draw }, subject): Promise<void> {
    if (subject.state !== "running") return;
    const path = scope.ports.storage.incomingPath(scope.organization.id, importId);
    const isThere = await access(path).then(() => true, () => false);
    const source = isThere ? await openSource({ path, fileName: subject.fileName }, { organization: scope.organization }) : null;
    try {
      for (let lines = await waitingLines(scope, importId, -1); lines.length > 0; lines = await waitingLines(scope, importId, lines.at(-1)?.line ?? -1)) {
        if (source) await writeBatch({ scope, importId, source, draw }, lines);
        else for (const { line } of lines) await failLine(scope, importId, line, { code: "fileGone" });
      }
    } finally {
      await source?.close();
    }
    await finish(scope, subject);
  },
});

async function waitingLines({ read }: Scope, importId: string, last: number): Promise<WaitingLine[]> {
  const where = { importId, line: { gt: last }, state: { in: ["new", "change"] } };
  const rows = await read((tx) => tx.billImportLine.findMany({ where, orderBy: { line: "asc" }, take: linesAtOnce, select: { line: true, state: true, row: true, file: true, billId: true } }));
  return rows.map(({ state, row, file, ...line }) => ({ ...line, state: state as "new" | "change", bill: row as object as ImportedBill, file: file as ImportedFile | null }));
}

/** Together where all goes well, else one by one. */
async function writeBatch(desk: Desk, lines: readonly WaitingLine[]): Promise<void> {
  const { scope, importId } = desk;
  const prepared = await prepareFiles(desk, lines);
  try {
    await writeLines(scope, importId, prepared);
  } catch (error) {
    if (!isLineFault(error)) throw error;
    for (const line of prepared) await writeAlone(scope, importId, line);
  }
  await discardFailed(scope, importId, prepared);
}

async function writeAlone(scope: Scope, importId: string, line: PreparedLine): Promise<void> {
  try {
    await writeLines(scope, importId, [line]);
  } catch (error) {
    if (!isLineFault(error)) throw error; // the database or the disk is to blame: the job comes back
    log.error("a line of an import could not be written", { import: importId, line: line.line, ...errorFields(error) });
    await failLine(scope, importId, line.line, { code: "writeFailed" });
  }
}

/** Bytes that were archived for a line that was not written in the end. */
async function discardFailed(scope: Scope, importId: string, prepared: readonly PreparedLine[]): Promise<void> {
  const files = prepared.flatMap(({ file }) => (file ? [file] : []));
  if (files.length === 0) return;
  const where = { importId, line: { in: prepared.map(({ line }) => line) }, state: { in: ["failed", "known"] } };
  const failed = await scope.read((tx) => tx.billImportLine.findMany({ where, select: { line: true } }));
  if (failed.length === 0) return;
  const lines = new Set(failed.map(({ line }) => line));
  await discardUnreferenced(scope, prepared.flatMap(({ line, file }) => (file && lines.has(line) ? [{ id: importId, sha256: file.sha256 }] : [])));
}

/** When it ended is told by the job that follows: this one knows when it began. */
async function finish({ organization, commit, ports: { storage } }: Scope, { id: importId }: ImportSubject): Promise<void> {
  await commit(async ({ tx, emit, enqueue }) => {
    const { count } = await tx.billImport.updateMany({ where: { id: importId, state: "running" }, data: { state: "done" } });
    if (count === 0) return; // another job came first
    const written = await tx.billImportLine.count({ where: { importId, state: "written" } });
    const failed = await tx.billImportLine.count({ where: { importId, state: "failed" } });
    await emit({ type: "import.finished", importId, payload: { written, failed } } satisfies ImportEvent);
    await enqueue("announce-import", { importId }, `announce-import:${importId}`);
  });
  await storage.removeIncoming(organization.id, importId);
}
