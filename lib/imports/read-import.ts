import { access } from "node:fs/promises";
import { batchesOf } from "@/lib/kernel/batches";
import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { checkLines } from "./check-lines";
import type { LineState } from "./import";
import { mayWorkOnImports } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";
import { openSource } from "./open-source";
import type { BillSource } from "./source";
import { holdReading, refuseRepeated, stageLines, type StagedLine } from "./stage-lines";

const linesAtOnce = 100;

/**
 * Reads a received file to its end and keeps, line by line, what is good, what is known already and what is wrong: the preview. Nothing else is
 * written. Bears being run again: it begins again. A file that cannot be read as a whole is « unreadable », with why.
 */
export const readImport = operation({
  name: "import.read",
  input: importIdSchema,
  load: loadImport,
  may: mayWorkOnImports,
  async run(scope, { importId }, { state, fileName }): Promise<void> {
    if (state !== "reading") return;
    const path = scope.ports.storage.incomingPath(scope.organization.id, importId);
    let source: BillSource | undefined;
    try {
      await access(path).catch(() => { throw new Refusal("conflict", "import.fileGone"); });
      source = await openSource({ path, fileName }, { organization: scope.organization });
      await readLines(scope, importId, source);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (error.code !== "changedMeanwhile") await setUnreadable(scope, importId, error); // else it was abandoned while it was being read
    } finally {
      await source?.close();
    }
  },
});

async function readLines(scope: Scope, importId: string, source: BillSource): Promise<void> {
  await scope.commit(async ({ tx }) => {
    await holdReading(tx, scope, importId);
    await tx.billImportLine.deleteMany({ where: { importId } });
    await tx.billImport.updateMany({ where: { id: importId }, data: { format: source.format, progress: 0 } });
  });
  const named = new Set<string>();
  let [read, last] = [0, 0];
  for await (const lines of batchesOf(source.lines(), linesAtOnce)) {
    for (const { fileName } of lines.map((line) => line.bill ?? line)) if (fileName) named.add(fileName);
    read += lines.length;
    last = lines.at(-1)?.line ?? last;
    await stageLines(scope, importId, await checkLines(scope, source, lines), read);
  }
  for await (const lines of batchesOf(filesOfNobody(source, named, last), linesAtOnce)) {
    read += lines.length;
    await stageLines(scope, importId, lines, read);
  }
  await scope.commit(async ({ tx }) => {
    await holdReading(tx, scope, importId);
    await refuseRepeated(tx, scope, importId);
    await setReady(tx, importId, read);
  });
}

/** A PDF that came and that no line names: a line of its own, after the last. */
async function* filesOfNobody(source: BillSource, named: ReadonlySet<string>, last: number): AsyncIterable<StagedLine> {
  let line = last;
  for await (const file of source.fileNames?.() ?? []) {
    if (named.has(file)) continue;
    line++;
    yield { line, state: "bad", fiscal_year: null, number: null, row: null, file: null, bill_id: null, problems: [{ code: "fileUnnamed", field: "fichier_pdf", params: { file } }] };
  }
}

async function setReady(tx: Tx, importId: string, read: number): Promise<void> {
  const groups = await tx.billImportLine.groupBy({ by: ["state"], where: { importId }, _count: true });
  const countOf = (state: LineState) => groups.find((group) => group.state === state)?._count ?? 0;
  const total = groups.reduce((sum, { _count }) => sum + _count, 0);
  if (total !== read) throw new Error("the lines of an import were read by two jobs at once: it is read again");
  const counts = { newCount: countOf("new"), changeCount: countOf("change"), knownCount: countOf("known"), badCount: countOf("bad") };
  await tx.billImport.updateMany({ where: { id: importId }, data: { state: "ready", total, progress: total, ...counts } });
}

async function setUnreadable({ organization, commit, ports: { storage } }: Scope, importId: string, { code, params }: Refusal): Promise<void> {
  await commit(async ({ tx }) => {
    const data = { state: "unreadable", problem: code.replace("import.", ""), problemParams: params };
    const { count } = await tx.billImport.updateMany({ where: { id: importId, state: "reading" }, data });
    if (count === 1) await tx.billImportLine.deleteMany({ where: { importId } });
  });
  await storage.removeIncoming(organization.id, importId);
}
