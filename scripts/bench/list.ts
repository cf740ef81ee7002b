import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { agentBills } from "../../lib/bills/agent-bills.queries";
import { myBills, type MyBillFilter } from "../../lib/bills/my-bills.queries";
import type { Actor } from "../../lib/kernel/actor";
import { settingsOf } from "../../lib/organizations/organization";
import { buildContainer, type Container } from "../../lib/platform/container";
import { environment, readSettings } from "../../lib/platform/env";
import type { Scope } from "../../lib/platform/scope";
import { openScope } from "../../lib/wiring/scope";
import { seedPeople } from "../../prisma/world/base";
import { organizations, people } from "../../prisma/world/people";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../database/embedded-postgres";
import { prepareDatabase } from "../database/prepare";
import { few, growTo, many, manyBills } from "./parts/bill-world";
import { signIn, withServer } from "./parts/bench-server";

const appUrl = new URL("http://localhost:3000");
const authSecret = "a secret of the bench, which guards nothing";
const turns = 40;

/**
 * Prints how long the lists of bills take in an organisation of 10³, 10⁵ and 10⁶ bills: the query (with the transaction around it) for a citizen of 24
 * bills, one of 10⁵ and an agent, on the first page and far behind it; then the pages over HTTP beside the lightest dynamic page, asked for in the same
 * run. `npm run bench list 1000` takes that size only, `npm run bench list 1000 queries` leaves the pages out. The production build is made if it is not current.
 */
export async function bench(): Promise<void> {
  const [, , , asked, only] = process.argv;
  const sizes = asked ? [Number(asked)] : [1_000, 100_000, 1_000_000];
  const folder = await mkdtemp(path.join(tmpdir(), "guichet-bench-"));
  await chmod(folder, 0o755); // the database's own user lies in it
  const database = await startEmbeddedPostgres({ directory: path.join(folder, "postgres"), durable: false, preferredPort: 0 });
  const container = containerOn(database, folder);
  try {
    await prepareDatabase(database);
    await seedPeople(container.db, new Date());
    for (const size of sizes) {
      await growTo(database.adminUrl, size);
      console.log(`\n${size.toLocaleString("en")} bills, queries`);
      console.table(await queryTimes(container, database.adminUrl, size));
      if (only === "queries") continue;
      console.log(`${size.toLocaleString("en")} bills, pages`);
      console.table(await withServer({ DATA_DIR: folder, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, AUTH_SECRET: authSecret }, ({ origin }) => pageTimes(origin, size)));
    }
  } finally {
    await container.close();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function containerOn({ url }: EmbeddedPostgres, dataDir: string): Container {
  const settings = readSettings(environment({ DATABASE_URL: url, DATA_DIR: dataDir, GUICHET_DEMO: "1", AUTH_SECRET: authSecret, APP_URL: appUrl.href, MAIL_URL: undefined, MAIL_FROM: undefined }));
  return buildContainer({ ...settings, databaseUrl: url, authSecret });
}

function scopeAs(container: Container, actor: Actor): Scope {
  const { currencies, identifierSchemes, ...mairie } = organizations.mairie;
  const organization = settingsOf({ ...mairie, currencies: [...currencies], identifierSchemes: [...identifierSchemes], logoType: null }, appUrl);
  return openScope(container, { organization, actor, locale: "fr" });
}

type Reader = { readonly name: string; readonly accountId: string | null; readonly list: (filter: MyBillFilter) => Promise<unknown> };

function readersOf(container: Container, size: number): Reader[] {
  const citizen = (name: string, accountId: string): Reader => ({ name, accountId, list: (filter) => myBills(scopeAs(container, { accountId, roles: [] }), filter) });
  const agent = scopeAs(container, { accountId: people.agent.id, roles: ["billing"] });
  return [
    citizen("citizen of 24", few.id), ...(size > manyBills ? [citizen(`citizen of ${manyBills}`, many.id)] : []),
    { name: "agent", accountId: null, list: ({ customerNumber: _number, ...filter }) => agentBills(agent, filter) },
  ];
}

async function queryTimes(container: Container, adminUrl: string, size: number): Promise<object[]> {
  const rows: object[] = [];
  for (const { name, accountId, list } of readersOf(container, size)) {
    const { byDate, byAmount, number } = await farPlaces(adminUrl, accountId);
    const asked: Record<string, MyBillFilter> = {
      "first page": {}, "late page": { after: byDate }, "unpaid": { choice: "unpaid" }, "by amount": { sort: "amount" }, "by amount, late": { sort: "amount", after: byAmount },
      "search, one": { search: number }, "search, all": { search: "restauration" },
    };
    const times: Record<string, string> = {};
    for (const [what, filter] of Object.entries(asked)) times[`${what}, ms`] = (await median(() => list(filter))).toFixed(1);
    rows.push({ reader: name, ...times });
  }
  return rows;
}

/** Places nine tenths down the list, and a number that is there. */
async function farPlaces(adminUrl: string, accountId: string | null): Promise<{ byDate: string; byAmount: string; number: string }> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const far = async (order: string, value: string) => (await client.query<{ place: string; number: string }>(
    `SELECT ${value} || '~' || id AS place, number FROM bill WHERE $1::uuid IS NULL OR account_id = $1 ORDER BY ${order}
     OFFSET (SELECT count(*) * 9 / 10 FROM bill WHERE $1::uuid IS NULL OR account_id = $1) LIMIT 1`, [accountId])).rows[0];
  const [byDate, byAmount] = [await far("issued_on DESC, id DESC", "(extract(epoch FROM issued_on::timestamp) * 1000)::bigint"), await far("amount, id", "amount")];
  await client.end();
  return { byDate: byDate?.place ?? "", byAmount: byAmount?.place ?? "", number: byDate?.number ?? "" };
}

/** Dynamic pages that hold little: the quickest of them stands for what the framework itself costs. */
const lightPages = ["/connexion", "/activation", "/accessibilite", "/demarches/deposer-une-facture"];

async function pageTimes(origin: string, size: number): Promise<object[]> {
  const light: { page: string; ms: number }[] = [];
  for (const page of lightPages) light.push({ page, ms: await median(() => drawn(origin, page)) });
  const lightest = light.reduce((best, one) => (one.ms < best.ms ? one : best));
  const lists = [["citizen of 24", few.email, "/factures"], ...(size > manyBills ? [[`citizen of ${manyBills}`, many.email, "/factures"] as const] : []), ["agent", people.agent.email, "/gestion/titres"]] as const;
  const rows: object[] = [{ reader: "nobody", page: lightest.page, ms: lightest.ms.toFixed(1), ratio: "1.0" }];
  for (const [reader, email, page] of lists) {
    const cookie = await signIn(origin, email);
    const ms = await median(() => drawn(origin, page, cookie));
    rows.push({ reader, page, ms: ms.toFixed(1), ratio: (ms / lightest.ms).toFixed(1) });
  }
  return rows;
}

async function drawn(origin: string, page: string, cookie = ""): Promise<void> {
  const answer = await fetch(`${origin}${page}`, { headers: { cookie }, redirect: "manual" });
  await answer.text();
  if (!answer.ok) throw new Error(`${page} answered ${answer.status}`);
}

/** Milliseconds of one turn, once warm. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns + 10; turn++) {
    const start = performance.now();
    await work();
    if (turn >= 10) times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[turns / 2] ?? 0;
}
