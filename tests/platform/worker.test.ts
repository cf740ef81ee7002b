import { parseCronItems } from "graphile-worker";
import pg from "pg";
import { startWorker, type Worker, type WorkerOptions } from "@/lib/platform/worker";
import { createTestDatabase, type TestDatabase } from "../support/database";

let database: TestDatabase;
let pool: pg.Pool;
const running: Worker[] = [];
const errors: string[] = [];
const log: WorkerOptions["log"] = { info: () => undefined, error: (message) => void errors.push(message) };

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() => void errors.splice(0));

const count = async (table: string): Promise<number> =>
  (await pool.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? -1;

async function start(options: Pick<WorkerOptions, "tasks" | "crontab">): Promise<Worker> {
  const worker = await startWorker({ database: database.url, log, ...options });
  running.push(worker);
  return worker;
}

/** A task that tells when it has run. */
function told() {
  let tell: (payload: unknown) => void = () => undefined;
  const run = new Promise<unknown>((resolve) => (tell = resolve));
  return { run, task: (payload: unknown) => tell(payload) };
}

test("runs jobs as the application's role, and stands in worker_process while it does", async () => {
  const { run, task } = told();
  const worker = await start({ tasks: { greet: task } });
  expect(await count("worker_process")).toBe(1);

  await pool.query(`SELECT graphile_worker.add_job('greet', '{"name":"Ada"}')`);

  expect(await run).toEqual({ name: "Ada" });
  await worker.stop();
  expect(await count("worker_process")).toBe(0);
  expect(errors).toEqual([]);
});

test("a job added in a transaction that is rolled back never runs", async () => {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("SELECT graphile_worker.add_job('greet')");
  await client.query("ROLLBACK");
  client.release();
  expect(await count("graphile_worker.jobs")).toBe(0);
});

test("stopping lets a running job end", async () => {
  const begun = told();
  let ended = false;
  const slow = async () => {
    begun.task(null);
    await new Promise((resolve) => setTimeout(resolve, 300));
    ended = true;
  };
  const worker = await start({ tasks: { slow } });
  await pool.query("SELECT graphile_worker.add_job('slow')");
  await begun.run;
  await worker.stop();
  expect(ended).toBe(true);
  expect(await count("graphile_worker.jobs")).toBe(0);
});

test("a failing job is reported once and kept for another attempt", async () => {
  const { run, task } = told();
  const fail = async () => {
    task(null);
    throw new Error("no such luck");
  };
  const worker = await start({ tasks: { fail } });
  await pool.query("SELECT graphile_worker.add_job('fail', max_attempts := 3)");
  await run;
  await worker.stop();
  expect(errors).toEqual([expect.stringContaining("no such luck")]);
  expect(await count("graphile_worker.jobs WHERE attempts = 1 AND locked_at IS NULL")).toBe(1);
});

test("takes a crontab", async () => {
  const { run, task } = told();
  const tasks = { sweep: task };
  const crontab = parseCronItems([{ task: "sweep", match: "* * * * *", identifier: "sweep", options: { backfillPeriod: 120_000 } }]);
  await pool.query("INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since) VALUES ('sweep', now() - interval '2 min')");
  await start({ tasks, crontab });
  expect(await run).toMatchObject({ _cron: { backfilled: true } });
});
