import { setInterval, clearInterval } from "node:timers";
import pg from "pg";
import { exportFollowed, exportInbox, type ExportedTable } from "@/lib/invoices/export-invoices";
import { inboxInvoices, supplierInvoices, type InboxFilter } from "@/lib/invoices/invoice-list.queries";
import { invoiceGroups } from "@/lib/invoices/invoice-list";
import type { Scope } from "@/lib/platform/scope";
import { organizations, people } from "../../prisma/world/people";
import { median, withBenchWorld, type BenchWorld } from "./parts/bench-world";
import { accountant, growInvoicesTo, supplier } from "./parts/invoice-world";

/** What is promised: the first page against its cost among the fewest invoices, a search in milliseconds, an export in rows a second. */
const promised = { growth: 1.2, search: 100, rows: 20_000 };

/**
 * Prints what the inbox costs in an organisation of 10⁴ and of 10⁶ invoices: the first page, searches and, of the most, exports with the memory that they
 * take. Beside them the floors of the same run: an empty read through the same wall, and the same rows read bare, without Prisma and without being written.
 * `npm run bench inbox 10000 100000` takes those sizes. Names what is not as promised, and ends with an error then.
 */
export async function bench(): Promise<void> {
  const asked = process.argv.slice(3).map(Number).filter((size) => size > 0);
  const sizes = asked.length > 0 ? asked : [10_000, 1_000_000];
  const broken: string[] = [];
  await withBenchWorld(false, async (world) => {
    const first = new Map<string, number>();
    for (const size of sizes) {
      await growInvoicesTo(world.adminUrl, size);
      console.log(`\n${size.toLocaleString("en")} invoices`);
      if (first.size === 0) await pageTimes(world, new Map(), []); // what is measured first would be measured cold
      console.table(await pageTimes(world, first, broken));
      console.table(await searchTimes(world, broken));
      if (size === sizes.at(-1)) console.table(await exportTimes(world, size, broken)); // what it leaves in memory would slow down the pages of the next size
    }
  });
  for (const one of broken) console.error(`Not as promised: ${one}`);
  if (broken.length > 0) process.exitCode = 1;
}

const agentOf = (world: BenchWorld): Scope => world.scopeAs({ accountId: people.agent.id, roles: ["accounting"] });
const personOf = (world: BenchWorld, { id }: { id: string }): Scope => world.scopeAs({ accountId: id, roles: [] });
const emptyRead = ({ read }: Scope) => median(() => read((tx) => tx.$queryRaw`SELECT 1`));
const rounded = (value: number) => Number(value.toFixed(1));

async function pageTimes(world: BenchWorld, first: Map<string, number>, broken: string[]): Promise<object[]> {
  const agent = agentOf(world);
  const inbox: Record<string, InboxFilter> = {
    "to handle": { states: invoiceGroups.todo, descending: false }, all: {}, paid: { states: ["paid"] }, late: { late: true, states: invoiceGroups.accepted }, "to pay first": { sort: "payBy" }, "by amount": { sort: "amount" },
  };
  const pages: [string, () => Promise<unknown>][] = [
    ...Object.entries(inbox).map(([name, filter]): [string, () => Promise<unknown>] => [`agent, ${name}`, () => inboxInvoices(agent, filter)]),
    ["supplier of one", () => supplierInvoices(personOf(world, supplier), {})], ["accountant of a hundred", () => supplierInvoices(personOf(world, accountant), {})],
  ];
  const floor = await emptyRead(agent);
  const rows = [];
  for (const [page, list] of pages) {
    const ms = await median(list);
    const growth = ms / (first.get(page) ?? ms);
    if (!first.has(page)) first.set(page, ms);
    if (page === "agent, to handle" && growth > promised.growth) broken.push(`the first page of the inbox costs ${growth.toFixed(2)} times what it did`);
    rows.push({ page, ms: rounded(ms), growth: Number(growth.toFixed(2)), "floor, ms": rounded(floor) });
  }
  return rows;
}

async function searchTimes(world: BenchWorld, broken: string[]): Promise<object[]> {
  const agent = agentOf(world);
  const asked: Record<string, InboxFilter> = {
    "a number": { search: "FA-70123" }, "the beginning of numbers": { search: "FA-7" }, "an establishment": { search: "atelier 7" }, "all establishments": { search: "atelier" },
    "an establishment, an order": { search: "atelier7 bc-77" }, "an amount": { search: "1234,00" }, "two words of many": { search: "atelier fa-1" }, nothing: { search: "introuvable" },
    "to handle, of all": { search: "atelier", states: invoiceGroups.todo, descending: false }, "paid, of one": { search: "atelier 7", states: ["paid"] },
  };
  const floor = await emptyRead(agent);
  const rows = [];
  for (const [search, filter] of Object.entries(asked)) {
    const ms = await median(() => inboxInvoices(agent, filter), 15);
    if (ms > promised.search) broken.push(`the search for ${search} takes ${ms.toFixed(0)} ms`);
    rows.push({ search, ms: rounded(ms), "floor, ms": rounded(floor) });
  }
  return rows;
}

async function exportTimes(world: BenchWorld, size: number, broken: string[]): Promise<object[]> {
  const agent = agentOf(world);
  await drained(() => exportFollowed(personOf(world, supplier), {}, "xlsx"));
  await drained(() => exportFollowed(personOf(world, accountant), {}, "csv"));
  const floor = await bareRate(world.adminUrl);
  const exports: [string, () => Promise<ExportedTable>][] = [["csv", () => exportInbox(agent, {}, "csv")], ["xlsx", () => exportInbox(agent, {}, "xlsx")]];
  const rows = [];
  for (const [format, table] of exports) {
    const { ms, bytes, early, most } = await drained(table);
    const rate = (size / ms) * 1000;
    if (rate < promised.rows) broken.push(`the export as ${format} writes ${rate.toFixed(0)} rows a second`);
    rows.push({ export: format, "rows/s": Math.round(rate), "floor, rows/s": Math.round(floor), MB: rounded(bytes / 1e6), "RSS after 5 s, MB": Math.round(early / 1e6), "RSS at most, MB": Math.round(most / 1e6) });
  }
  return rows;
}

/** Reads a table to its end, as a browser that is quick would. */
async function drained(table: () => Promise<ExportedTable>): Promise<{ ms: number; bytes: number; early: number; most: number }> {
  const start = performance.now();
  let [bytes, early, most] = [0, 0, 0];
  const look = () => {
    const { rss } = process.memoryUsage();
    if (performance.now() - start < 5_000) early = Math.max(early, rss);
    most = Math.max(most, rss);
  };
  const timer = setInterval(look, 100);
  for await (const chunk of (await table()).content) bytes += (chunk as Buffer).length;
  clearInterval(timer);
  look();
  return { ms: performance.now() - start, bytes, early, most };
}

/** Rows a second where they are only read, by a cursor and with no wall, with the number of their archive. */
async function bareRate(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const start = performance.now();
  await client.query("BEGIN");
  await client.query(`
    DECLARE bare CURSOR FOR SELECT i.*, e.name, a.archive_number FROM invoice i JOIN establishment e ON e.organization_id = i.organization_id AND e.id = i.establishment_id
    LEFT JOIN document d ON d.organization_id = i.organization_id AND d.invoice_id = i.id AND d.role = 'invoice'
    LEFT JOIN archive_entry a ON a.organization_id = d.organization_id AND a.document_id = d.id
    WHERE i.organization_id = '${organizations.mairie.id}' ORDER BY i.deposited_at DESC, i.id DESC`);
  let rows = 0;
  for (let read = 1; read > 0; rows += read) read = (await client.query("FETCH 2000 FROM bare")).rowCount ?? 0;
  const ms = performance.now() - start;
  await client.end();
  return (rows / ms) * 1000;
}
