import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { getTranslations } from "next-intl/server";
import { notFoundPage } from "@/app/_web/plain-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { importFile, importLines } from "@/lib/imports/import.queries";
import { csvLine, csvStart } from "@/lib/kernel/csv";
import { isRefusal } from "@/lib/kernel/refusal";
import type { Scope } from "@/lib/platform/scope";
import { problemWords } from "../problem-words";

export const dynamic = "force-dynamic";

type Words = Awaited<ReturnType<typeof getTranslations<never>>>;

/** Every refused line of an import as a CSV, one row a problem: what is to be corrected, beside the file itself. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const scope = await scopeOfRequest();
  const { id } = await params;
  try {
    await importFile(scope, id);
  } catch (error) {
    if (isRefusal(error)) return notFoundPage(scope.locale);
    throw error;
  }
  const rows = Readable.from(rowsOf(scope, id, await getTranslations()));
  return new Response(Readable.toWeb(rows) as NodeStream as ReadableStream, {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="lignes-refusees.csv"', "cache-control": "private, no-store", "x-content-type-options": "nosniff" },
  });
}

async function* rowsOf(scope: Scope, id: string, t: Words): AsyncGenerator<Buffer> {
  yield Buffer.from(csvStart + csvLine((["line", "number", "column", "problem"] as const).map((name) => t(`imports.pages.lines.csv.${name}`))));
  for (const state of ["bad", "failed"] as const) {
    for (let after: number | null = 0; after !== null;) {
      const { items, next }: Awaited<ReturnType<typeof importLines>> = await importLines(scope, id, { state, after });
      const lines = items.flatMap(({ line, number, problems }) => problems.map((problem) => csvLine([String(line), number ?? "", problem.field ?? "", problemWords(t, problem)])));
      if (lines.length > 0) yield Buffer.from(lines.join(""));
      after = next;
    }
  }
}
