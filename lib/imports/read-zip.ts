import { isUtf8 } from "node:buffer";
import { Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from "yauzl";
import { isRefusal, Refusal } from "@/lib/kernel/refusal";
import { importMaxLines } from "./import";

/** Where a file of the archive is. Kept for each of a hundred thousand, so nothing more than needed. */
type Place = Pick<Entry, "relativeOffsetOfLocalHeader" | "compressedSize" | "uncompressedSize" | "compressionMethod" | "crc32">;

/** The files of an archive by their bare name, whatever folder they are in. `twice`: two have it. */
export type ZipIndex = { readonly zip: ZipFile; readonly csv: Place; readonly files: ReadonlyMap<string, Place | "twice"> };

/** The list of the files is held in memory, names and all. */
const limits = { entries: importMaxLines, nameCharacters: 1000, csvBytes: 500_000_000, ratio: 200, unzippedFrom: 1_000_000_000 };
const refuse = (code: string, params?: Record<string, string | number>) => new Refusal("conflict", `import.${code}`, params, "file");

/** Reads the list of an archive's files, and nothing else of it. Throws the refusals `import.zip…` and `import.spreadsheet`. */
export async function readZip(path: string): Promise<ZipIndex> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(() => { throw refuse("zipBroken"); });
  try {
    return { zip, ...(await readEntries(zip)) };
  } catch (error) {
    zip.close();
    throw isRefusal(error) ? error : refuse("zipBroken");
  }
}

async function readEntries(zip: ZipFile): Promise<Omit<ZipIndex, "zip">> {
  if (zip.entryCount > limits.entries) throw refuse("zipTooMany", { max: limits.entries });
  const files = new Map<string, Place | "twice">();
  const csvs: { name: string; place: Place }[] = [];
  const sums = { zipped: 0, unzipped: 0 };
  for await (const entry of zip.eachEntry()) {
    const name = bareNameOf(entry);
    if (name === null) continue;
    const place = placeOf(entry);
    sums.zipped += place.compressedSize;
    sums.unzipped += place.uncompressedSize;
    if (/\.(csv|txt)$/i.test(name)) csvs.push({ name, place });
    else files.set(name, files.has(name) ? "twice" : place);
  }
  // Files that overlap, or that swell without measure, are made to harm.
  if (sums.zipped > zip.fileSize || (sums.unzipped > limits.unzippedFrom && sums.unzipped > zip.fileSize * limits.ratio)) throw refuse("zipBomb");
  return { csv: theOne(csvs), files };
}

function theOne(csvs: readonly { name: string; place: Place }[]): Place {
  const [csv] = csvs;
  if (!csv) throw refuse("zipNoCsv");
  if (csvs.length > 1) throw refuse("zipManyCsv", { names: csvs.slice(0, 5).map(({ name }) => name).join(", ") });
  if (csv.place.uncompressedSize > limits.csvBytes) throw refuse("tooBig", { max: limits.csvBytes / 1e6 });
  return csv.place;
}

/** Null for a folder, and for what systems add of their own. */
function bareNameOf(entry: Entry): string | null {
  const name = nameOf(entry).replaceAll("\\", "/");
  if (name.length > limits.nameCharacters || validateFileName(name) !== null) throw refuse("zipNames", { name: name.slice(0, 100) });
  if (name === "[Content_Types].xml" || name === "META-INF/manifest.xml") throw refuse("spreadsheet");
  const bare = name.slice(name.lastIndexOf("/") + 1);
  if (bare === "" || name.startsWith("__MACOSX/") || bare === ".DS_Store" || bare === "Thumbs.db" || bare === "desktop.ini") return null;
  if (entry.isEncrypted()) throw refuse("zipEncrypted");
  return bare.normalize("NFC");
}

/** Some systems write UTF-8 without saying so. */
const nameOf = (entry: Entry): string =>
  isUtf8(entry.fileNameRaw) ? entry.fileNameRaw.toString("utf8") : getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);

function placeOf({ relativeOffsetOfLocalHeader, compressedSize, uncompressedSize, compressionMethod, crc32 }: Entry): Place {
  if (compressionMethod !== 0 && compressionMethod !== 8) throw refuse("zipBroken");
  return { relativeOffsetOfLocalHeader, compressedSize, uncompressedSize, compressionMethod, crc32 };
}

/** The bytes of one file. They break off with an error where they are not as many as the archive says. */
export const openZipped = (zip: ZipFile, place: Place): Promise<AsyncIterable<Buffer>> => zip.openReadStreamPromise(Object.assign(new Entry(), place));

/** The bytes of the CSV: without them nothing can be read, and the refusal `import.zipBroken` says so. */
export async function* readZipped(zip: ZipFile, place: Place): AsyncGenerator<Buffer> {
  try {
    yield* await openZipped(zip, place);
  } catch {
    throw refuse("zipBroken");
  }
}
