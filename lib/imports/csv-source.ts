import { createReadStream } from "node:fs";
import { Refusal } from "@/lib/kernel/refusal";
import type { OpenBytes } from "./decode-text";
import { csvFormOf, readCsv, type CsvForm } from "./read-csv";
import { readRow, type BillContext } from "./read-row";
import { refuseTooMany } from "./refuse-too-many";
import type { BillSource, ReadLine } from "./source";

/** The lines of a CSV of bills, wherever its bytes are. Its form is found at the first reading. */
export function csvLines(open: OpenBytes, context: BillContext): () => AsyncGenerator<ReadLine> {
  let form: Promise<CsvForm> | undefined;
  return async function* () {
    let count = 0;
    for await (const record of readCsv(open, await (form ??= csvFormOf(open)))) {
      refuseTooMany((count += 1));
      yield readRow(record, context);
    }
    if (count === 0) throw new Refusal("conflict", "import.noLine", {}, "file");
  };
}

/** A CSV alone: no PDF comes with it. */
export const csvSource = (path: string, context: BillContext): BillSource => ({
  format: "csv",
  lines: csvLines(async () => createReadStream(path, { highWaterMark: 1 << 18 }), context),
  fileNames: null,
  extract: async () => null,
  close: async () => undefined,
});
