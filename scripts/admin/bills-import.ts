import { copyFile, stat } from "node:fs/promises";
import path from "node:path";
import { wordsIn } from "../../lib/i18n/words";
import { abandonImport } from "../../lib/imports/abandon-import";
import { announceImport } from "../../lib/imports/announce-import";
import type { ImportLine, LineState } from "../../lib/imports/import";
import { importFile, importLines, type ImportView } from "../../lib/imports/import.queries";
import { readImport } from "../../lib/imports/read-import";
import { receiveImport } from "../../lib/imports/receive-import";
import { startImport } from "../../lib/imports/start-import";
import { organizationBySlug } from "../../lib/organizations/directory";
import { container } from "../../lib/platform/container";
import type { Scope } from "../../lib/platform/scope";
import { putBillsOnline } from "../../lib/wiring/put-bills-online";
import { deskScope } from "../../lib/wiring/scope";
import type { Answer, Options } from "./command";

const t = wordsIn("en");
const refused = (error: string, words: string): Answer => ({ ok: false, facts: { error }, words: [words] });

/**
 * `bills import --organization <slug> --file <path> [--yes]`: reads a file of bills (CSV, ZIP or PES) and prints its preview, each bad line named;
 * with `--yes`, writes its good lines. It does itself what jobs do otherwise: the server may be stopped. Messages leave when it runs.
 */
export async function run({ organization: slug, file, yes }: Options): Promise<Answer> {
  const organization = await organizationBySlug(String(slug ?? ""));
  if (!organization) return refused("no such organization", "--organization: the slug of an organisation is expected.");
  if (typeof file !== "string" || !(await stat(file).then((found) => found.isFile(), () => false))) return refused("no such file", "--file: the path of a file is expected.");
  try {
    return await importBills(() => deskScope(container(), organization, "command bills import"), file, yes === true);
  } finally {
    await container().close();
  }
}

/** A scope has one instant: each step has its own. */
async function importBills(scope: () => Scope, file: string, approved: boolean): Promise<Answer> {
  const copy = await container().storage.scratchPath();
  await copyFile(file, copy);
  const { importId } = await receiveImport(scope(), { path: copy, fileName: path.basename(file) });
  await readImport(scope(), { importId });
  const preview = await importFile(scope(), importId);
  const bad = await linesIn(scope(), importId, "bad");
  if (preview.state === "unreadable") return { ok: false, facts: factsOf(preview, bad), words: [`${preview.fileName}: ${problemWords(preview)}`] };
  if (!approved || !preview.may.start) {
    await abandonImport(scope(), { importId });
    return { ok: bad.length === 0, facts: factsOf(preview, bad), words: [...previewWords(preview, bad), approved ? "Nothing is to be written." : "Nothing was written. Run it again with --yes to write the good lines."] };
  }
  await startImport(scope(), { importId });
  await putBillsOnline(scope(), importId);
  await announceImport(scope(), { importId });
  const done = await importFile(scope(), importId);
  const failed = await linesIn(scope(), importId, "failed");
  const result = [`Written: ${done.written}. Failed: ${done.counts.failed}.`, ...failed.map(lineWords)];
  return { ok: bad.length + failed.length === 0, facts: factsOf(done, [...bad, ...failed]), words: [...previewWords(preview, bad), ...result] };
}

async function linesIn(scope: Scope, importId: string, state: LineState): Promise<ImportLine[]> {
  const all: ImportLine[] = [];
  for (let after: number | null | undefined; after !== null;) {
    const { items, next } = await importLines(scope, importId, { state, after });
    all.push(...items);
    after = next;
  }
  return all;
}

const factsOf = ({ id, state, fileName, format, counts, written, problem }: ImportView, lines: readonly ImportLine[]) => ({
  id, state, fileName, format, counts, written: state === "done" ? written : 0, problem, lines: lines.map(({ line, state: was, number, problems }) => ({ line, state: was, number, problems })),
});

const previewWords = ({ fileName, format, counts }: ImportView, bad: readonly ImportLine[]): string[] => [
  `${fileName} (${format}): ${counts.total} lines. New: ${counts.new}. Changes: ${counts.change}. Already known: ${counts.known}. Bad: ${counts.bad}.`, ...bad.map(lineWords),
];

type Word = Parameters<typeof t>[0];
/** A code that has no words of its own stands for itself. */
const said = (key: string, params: object): string => (t.has(key as Word) ? t(key as Word, params as never) : key);

const lineWords = ({ line, number, problems }: ImportLine): string =>
  `  line ${line}${number ? ` (${number})` : ""}: ${problems.map(({ code, field, params = {} }) => `${field ? `${field}: ` : ""}${said(`imports.problems.${code}`, params)}`).join(" ")}`;

const problemWords = ({ problem }: ImportView): string => (problem ? said(`refusals.import.${problem.code}`, problem.params ?? {}) : "");
