import pg from "pg";
import { agentBills } from "../../lib/bills/agent-bills.queries";
import { myBills, type MyBillFilter } from "../../lib/bills/my-bills.queries";
import { people } from "../../prisma/world/people";
import { signIn } from "./parts/bench-server";
import { median, withBenchWorld, type BenchWorld } from "./parts/bench-world";
import { few, growTo, many, manyBills } from "./parts/bill-world";

/**
 * Prints how long the lists of bills take in an organisation of 10³, 10⁵ and 10⁶ bills: the query (with the transaction around it) for a citizen of 24
 * bills, one of 10⁵ and an agent, on the first page and far behind it; then the pages over HTTP beside the lightest dynamic page, asked for in the same
 * run. `npm run bench list 1000` takes that size only, `npm run bench list 1000 queries` leaves the pages out. The production build is made if it is not current.
 */
export async function bench(): Promise<void> {
  const [, , , asked, only] = process.argv;
  const sizes = asked ? [Number(asked)] : [1_000, 100_000, 1_000_000];
  await withBenchWorld(false, async (world) => {
    for (const size of sizes) {
      await growTo(world.adminUrl, size);
      console.log(`\n${size.toLocaleString("en")} bills, queries`);
      console.table(await queryTimes(world, size));
      if (only === "queries") continue;
      console.log(`${size.toLocaleString("en")} bills, pages`);
      console.table(await world.serve((origin) => pageTimes(origin, size)));
    }
  });
}

type Reader = { readonly name: string; readonly accountId: string | null; readonly list: (filter: MyBillFilter) => Promise<unknown> };

function readersOf({ scopeAs }: BenchWorld, size: number): Reader[] {
  const citizen = (name: string, accountId: string): Reader => ({ name, accountId, list: (filter) => myBills(scopeAs({ accountId, roles: [] }), filter) });
  const agent = scopeAs({ accountId: people.agent.id, roles: ["billing"] });
  return [
    citizen("citizen of 24", few.id), ...(size > manyBills ? [citizen(`citizen of ${manyBills}`, many.id)] : []),
    { name: "agent", accountId: null, list: ({ customerNumber: _number, ...filter }) => agentBills(agent, filter) },
  ];
}

async function queryTimes(world: BenchWorld, size: number): Promise<object[]> {
  const rows: object[] = [];
  for (const { name, accountId, list } of readersOf(world, size)) {
    const { byDate, byAmount, number } = await farPlaces(world.adminUrl, accountId);
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
