import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse, type Info } from "csv-parse";
import { Refusal } from "@/lib/kernel/refusal";
import { decodeText, encodingOf, plainLines, type OpenBytes, type TextEncoding } from "./decode-text";
import type { ImportColumn } from "./import";
import { columnsOf, headerLine, separatorOf, type Separator } from "./read-header";

/** The cells of a row by column, how many it has and how many it should have: one more or less and they may have slipped. */
export type CsvRecord = { readonly line: number; readonly cells: Readonly<Partial<Record<ImportColumn, string>>>; readonly found: number; readonly expected: number };
export type CsvForm = { readonly encoding: TextEncoding; readonly separator: Separator };

/** In characters: past it, a quote was opened and not closed. */
const longestRecord = 64 * 1024;
type Parsed = { readonly info: Info; readonly record: readonly string[] };

/** How a CSV is written: found in all of its bytes for the encoding, in its titles for the separator. */
export async function csvFormOf(open: OpenBytes): Promise<CsvForm> {
  const encoding = await encodingOf(open);
  return { encoding, separator: separatorOf(await headerLine(plainLines(decodeText(await open(), encoding)))) };
}

/**
 * The rows of a CSV one by one, with the line of the file on which each begins, from 1; empty rows are passed over. Throws the refusals
 * `import.columns` and `import.quote`.
 */
export async function* readCsv(open: OpenBytes, { encoding, separator }: CsvForm): AsyncGenerator<CsvRecord> {
  let next = 1; // the line after the last row that was read to its end
  const parser = parse({
    delimiter: separator, record_delimiter: "\n", bom: true, info: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true, max_record_size: longestRecord,
    on_record: (record, { lines }) => { next = lines + 1; return record; },
  });
  const fed = pipeline(Readable.from(plainLines(decodeText(await open(), encoding))), parser);
  fed.catch(() => undefined); // the loop below hears it
  let columns: readonly (ImportColumn | null)[] | null = null;
  try {
    for await (const { info, record } of parser as AsyncIterable<Parsed>) {
      const line = info.lines - breaksIn(record);
      if (columns === null) columns = columnsOf(record);
      else if (record.some((cell) => cell.trim() !== "")) yield { line, ...cellsOf(record, columns) };
    }
    if (columns === null) throw new Refusal("conflict", "import.noLine", {}, "file");
  } catch (error) {
    throw error instanceof CsvError ? new Refusal("conflict", "import.quote", { line: next }, "file") : error;
  }
}

const breaksIn = (record: readonly string[]): number => record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

function cellsOf(record: readonly string[], columns: readonly (ImportColumn | null)[]): Omit<CsvRecord, "line"> {
  const cells: Partial<Record<ImportColumn, string>> = {};
  for (const [place, column] of columns.entries()) if (column) cells[column] = record[place] ?? "";
  return { cells, found: record.length, expected: columns.length };
}
