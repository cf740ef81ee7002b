import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, open, stat } from "node:fs/promises";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import pg from "pg";
import { desk } from "../../lib/kernel/actor";
import { announceImport } from "../../lib/imports/announce-import";
import { readImport } from "../../lib/imports/read-import";
import { receiveImport } from "../../lib/imports/receive-import";
import { startImport } from "../../lib/imports/start-import";
import { putBillsOnline } from "../../lib/wiring/put-bills-online";
import { timed, withBenchWorld, type BenchWorld } from "./parts/bench-world";
import { pdfBytes, writeCsv, writeZip } from "./parts/bill-files";

const tables = ["account", "debtor", "debtor_word", "bill", "bill_word", "document", "archive_entry", "event", "bill_import_line"] as const;

/**
 * Prints how long bills with their one-page PDFs take from the received ZIP to the archive (preview, writing, telling people) on a database that waits
 * for its disk, beside the raw cost of writing the same files (with fsync) and of `COPY`ing the same rows; then the memory of the process for files
 * of 1,000, 10,000 and 100,000 lines without PDFs. `npm run bench import 2000` says how many bills; `npm run bench import 0` measures memory alone,
 * `npm run bench import 2000 fast` leaves it out, `npm run bench import 0 whole` also writes the 100,000 lines.
 */
export async function bench(): Promise<void> {
  const [, , , count = "2000", mode] = process.argv;
  await withBenchWorld(true, async (world) => {
    if (Number(count) > 0) await wholeWay(world, Number(count));
    if (mode !== "fast") console.table([await memory(world, 1_000, true), await memory(world, 10_000, true), await memory(world, 100_000, mode === "whole")]);
  });
}

async function wholeWay(world: BenchWorld, count: number): Promise<void> {
  const file = path.join(world.folder, "titres.zip");
  await writeZip(file, count);
  const importId = await receive(world, file);
  const preview = await timed(() => readImport(world.scopeAs(desk), { importId }));
  const writing = await timed(() => write(world, importId));
  const announcing = await timed(() => announceImport(world.scopeAs(desk), { importId }));
  const files = await timed(() => writeFiles(world, importId));
  const copying = await timed(() => copyRows(world.adminUrl));
  const rate = (ms: number) => Math.round((count / ms) * 60_000);
  const row = (what: string, ms: number) => ({ what, ms: Math.round(ms), "bills a minute": rate(ms) });
  console.log(`\n${count.toLocaleString("en")} bills with one-page PDFs of ${pdfBytes / 1000} kB, ${((await stat(file)).size / 1e6).toFixed(1)} MB`);
  console.table([
    row("preview, each PDF through the gate", preview), row("writing, archive and chain", writing), row("preview and writing", preview + writing), row("telling people", announcing),
    row("raw: the same files, fsync", files), row("raw: COPY of the same rows", copying),
  ]);
  console.log(`ratio of preview and writing to the raw cost: ${((preview + writing) / (files + copying)).toFixed(1)}`);
}

async function memory(world: BenchWorld, lines: number, whole: boolean) {
  const file = path.join(world.folder, "titres.csv");
  await writeCsv(file, lines);
  if (existsSync("/proc/self/clear_refs")) writeFileSync("/proc/self/clear_refs", "5");
  const live = watchLive();
  const importId = await receive(world, file);
  const preview = await timed(() => readImport(world.scopeAs(desk), { importId }));
  const previewLive = live.most();
  const writing = whole ? await timed(() => write(world, importId)) : null;
  return {
    lines, "preview s": Math.round(preview / 1000), "writing s": writing && Math.round(writing / 1000), "live in preview MB": previewLive, "live in all MB": whole ? live.end() : (live.end(), null),
    "peak RSS MB": status("VmHWM"),
  };
}

/** The most memory that was in use, in MB: what is left after a collection, each second. The resident memory also holds what waits to be collected. */
function watchLive(): { most(): number; end(): number } {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  let most = 0;
  const sample = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, Math.round((heapUsed + external) / 1e6));
  };
  sample();
  const timer = setInterval(sample, 1000);
  return { most: () => most, end: () => { clearInterval(timer); return most; } };
}

/** In MB, as Linux keeps it; elsewhere what the process says of itself now. */
function status(name: "VmHWM"): number {
  if (!existsSync("/proc/self/status")) return Math.round(process.memoryUsage.rss() / 1e6);
  return Math.round((Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) * 1024) / 1e6);
}

async function receive(world: BenchWorld, file: string): Promise<string> {
  const copy = await world.container.storage.scratchPath();
  await copyFile(file, copy);
  return (await receiveImport(world.scopeAs(desk), { path: copy, fileName: path.basename(file) })).importId;
}

async function write(world: BenchWorld, importId: string): Promise<void> {
  await startImport(world.scopeAs(desk), { importId });
  await putBillsOnline(world.scopeAs(desk), importId);
}

/** The archived bytes, written again: each file to the disk, then its name. */
async function writeFiles(world: BenchWorld, importId: string): Promise<void> {
  const { organization, read } = world.scopeAs(desk);
  const documents = await read((tx) => tx.document.findMany({ where: { bill: { importId } }, select: { sha256: true } }));
  const raw = path.join(world.folder, "raw");
  await mkdir(raw);
  for (const { sha256 } of documents) {
    const bytes = readFileSync(await world.container.storage.archivedPath(organization.id, sha256));
    const file = await open(path.join(raw, sha256), "w");
    await file.write(bytes);
    await file.sync();
    await file.close();
  }
}

/** The rows that the import wrote, into tables with the same indexes. Only the loading is timed by the caller's clock beside the unloading, which costs less. */
async function copyRows(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: [setting] } = await client.query<{ data_directory: string }>("SHOW data_directory"); // where the server itself may write
    for (const table of tables) {
      const file = path.join(setting?.data_directory ?? "", `${table}.copy`);
      await client.query(`COPY ${table} TO '${file}'`);
      await client.query(`CREATE TABLE copy_of_${table} (LIKE ${table} INCLUDING INDEXES)`);
      await client.query(`COPY copy_of_${table} FROM '${file}'`);
    }
  } finally {
    await client.end();
  }
}
