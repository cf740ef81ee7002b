import { Refusal } from "@/lib/kernel/refusal";
import { csvLines } from "./csv-source";
import { keepExtracted } from "./read-extracted";
import type { BillContext } from "./read-row";
import { openZipped, readZip, readZipped } from "./read-zip";
import type { BillSource } from "./source";

/** A ZIP that holds one CSV and the PDFs that it names: each is read where it is, and none is unpacked before it is asked for. */
export async function zipSource(path: string, context: BillContext): Promise<BillSource> {
  const { zip, csv, files } = await readZip(path);
  return {
    format: "zip",
    lines: csvLines(async () => readZipped(zip, csv), context),
    fileNames: async function* () { yield* files.keys(); },
    async extract(name, to) {
      const place = files.get(name);
      if (place === undefined) return null;
      if (place === "twice") throw new Refusal("conflict", "import.fileTwice", { name }, "file");
      return keepExtracted(name, to, () => openZipped(zip, place), place.crc32);
    },
    close: async () => zip.close(),
  };
}
