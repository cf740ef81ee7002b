import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { desk } from "../../lib/kernel/actor";
import { announceImport } from "../../lib/imports/announce-import";
import { readImport } from "../../lib/imports/read-import";
import { receiveImport } from "../../lib/imports/receive-import";
import { startImport } from "../../lib/imports/start-import";
import { settingsOf } from "../../lib/organizations/organization";
import { buildContainer, type Container } from "../../lib/platform/container";
import { environment, readSettings } from "../../lib/platform/env";
import { openScope } from "../../lib/wiring/scope";
import { putBillsOnline } from "../../lib/wiring/put-bills-online";
import { seedPeople } from "../../prisma/world/base";
import { organizations } from "../../prisma/world/people";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../database/embedded-postgres";
import { prepareDatabase } from "../database/prepare";
import { pdfBytes, writeCsv, writeZip } from "./parts/bill-files";

const appUrl = new URL("http://localhost:3000");
const authSecret = "a secret of the bench, which guards nothing";
const tables = ["account", "debtor", "debtor_word", "bill", "bill_word", "document", "archive_entry", "event", "bill_import_line"] as const;

/**
 * Prints how long bills with their one-page PDFs take from the received ZIP to the archive (preview, writing, telling people) on a database that waits
 * for its disk, beside the raw cost of writing the same files (with fsync) and of `COPY`ing the same rows; then the memory of the process for files
 * of 1,000, 10,000 and 100,000 lines without PDFs. `npm run bench import 2000` says how many bills; `npm run bench import 0` measures memory alone,
 * `npm run bench import 2000 fast` leaves it out, `npm run bench import 0 whole` also writes the 100,000 lines.
 */
export async function bench(): Promise<void> {
  const [, , , count = "2000", mode] = process.argv;
  const folder = await mkdtemp(path.join(tmpdir(), "guichet-bench-"));
  const database = await startEmbeddedPostgres({ directory: path.join(folder, "postgres"), preferredPort: 0 });
  const container = containerOn(database, folder);
  try {
    await prepareDatabase(database);
    await seedPeople(container.db, new Date());
    if (Number(count) > 0) await wholeWay(container, database, folder, Number(count));
    if (mode !== "fast") console.table([await memory(container, folder, 1_000, true), await memory(container, folder, 10_000, true), await memory(container, folder, 100_000, mode === "whole")]);
  } finally {
    await container.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function wholeWay(container: Container, { adminUrl }: EmbeddedPostgres, folder: string, count: number): Promise<void> {
  const file = path.join(folder, "titres.zip");
  await writeZip(file, count);
  const importId = await receive(container, file);
  const preview = await timed(() => readImport(scopeOf(container), { importId }));
  const writing = await timed(() => write(container, importId));
  const announcing = await timed(() => announceImport(scopeOf(container), { importId }));
  const files = await timed(() => writeFiles(container, folder, importId));
  const copying = await timed(() => copyRows(adminUrl));
  const rate = (ms: number) => Math.round((count / ms) * 60_000);
  const row = (what: string, ms: number) => ({ what, ms: Math.round(ms), "bills a minute": rate(ms) });
  console.log(`\n${count.toLocaleString("en")} bills with one-page PDFs of ${pdfBytes / 1000} kB, ${((await stat(file)).size / 1e6).toFixed(1)} MB`);
  console.table([
    row("preview, each PDF through the gate", preview), row("writing, archive and chain", writing), row("preview and writing", preview + writing), row("telling people", announcing),
    row("raw: the same files, fsync", files), row("raw: COPY of the same rows", copying),
  ]);
  console.log(`ratio of preview and writing to the raw cost: ${((preview + writing) / (files + copying)).toFixed(1)}`);
}

async function memory(container: Container, folder: string, lines: number, whole: boolean) {
  const file = path.join(folder, "titres.csv");
  await writeCsv(file, lines);
  const before = status("VmRSS");
  if (existsSync("/proc/self/clear_refs")) writeFileSync("/proc/self/clear_refs", "5");
  const importId = await receive(container, file);
  const preview = await timed(() => readImport(scopeOf(container), { importId }));
  const previewPeak = status("VmHWM");
  const writing = whole ? await timed(() => write(container, importId)) : null;
  return { lines, "preview s": Math.round(preview / 1000), "writing s": writing && Math.round(writing / 1000), "RSS before MB": before, "peak of preview MB": previewPeak, "peak of all MB": whole ? status("VmHWM") : null };
}

/** In MB, as Linux keeps it; elsewhere what the process says of itself now. */
function status(name: "VmRSS" | "VmHWM"): number {
  if (!existsSync("/proc/self/status")) return Math.round(process.memoryUsage.rss() / 1e6);
  return Math.round((Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) * 1024) / 1e6);
}

async function receive(container: Container, file: string): Promise<string> {
  const copy = await container.storage.scratchPath();
  await copyFile(file, copy);
  return (await receiveImport(scopeOf(container), { path: copy, fileName: path.basename(file) })).importId;
}

async function write(container: Container, importId: string): Promise<void> {
  await startImport(scopeOf(container), { importId });
  await putBillsOnline(scopeOf(container), importId);
}

/** The archived bytes, written again: each file to the disk, then its name. */
async function writeFiles(container: Container, folder: string, importId: string): Promise<void> {
  const { organization, read } = scopeOf(container);
  const documents = await read((tx) => tx.document.findMany({ where: { bill: { importId } }, select: { sha256: true } }));
  const raw = path.join(folder, "raw");
  await mkdir(raw);
  for (const { sha256 } of documents) {
    const bytes = readFileSync(await container.storage.archivedPath(organization.id, sha256));
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function containerOn({ url }: EmbeddedPostgres, dataDir: string): Container {
  const settings = readSettings(environment({ DATABASE_URL: url, DATA_DIR: dataDir, GUICHET_DEMO: "1", AUTH_SECRET: authSecret, APP_URL: appUrl.href, MAIL_URL: undefined, MAIL_FROM: undefined }));
  return buildContainer({ ...settings, databaseUrl: url, authSecret });
}

function scopeOf(container: Container) {
  const { currencies, identifierSchemes, ...mairie } = organizations.mairie;
  const organization = settingsOf({ ...mairie, currencies: [...currencies], identifierSchemes: [...identifierSchemes], logoType: null }, appUrl);
  return openScope(container, { organization, actor: desk, locale: "fr" });
}
