import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** One file of a ZIP. `at`: its date. A PDF is compressed already: `stored` keeps it as it is. */
export type ZipEntry = { readonly name: string; readonly at: Date; readonly content: Readable; readonly stored?: boolean };

/**
 * A ZIP as it is being made: an entry is asked for once the one before it has been read, so that nothing but their names is held in memory, however
 * many there are. An error of an entry, or of the reader, ends the whole and closes what is open.
 */
export function zipStream(entries: AsyncIterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown) => { output.destroy(error instanceof Error ? error : new Error(String(error))); };
  zip.on("error", fail);
  void fill(zip, output, entries).catch(fail);
  return output;
}

async function fill(zip: ZipFile, output: Readable, entries: AsyncIterable<ZipEntry>): Promise<void> {
  for await (const { name, at, content, stored } of entries) {
    const close = () => { content.destroy(); };
    output.once("close", close);
    if (output.destroyed) return close();
    zip.addReadStream(content, name, { mtime: at, compress: !stored });
    await finished(content, { writable: false });
    output.off("close", close);
  }
  zip.end();
}
