import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import pg from "pg";
import { startWorker } from "@/lib/platform/worker";
import { createTestDatabase, type TestDatabase } from "../support/database";

const WITHIN_MS = 60_000;
let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test(
  "another process takes up a killed worker's job within a minute",
  async () => {
    await pool.query("SELECT graphile_worker.add_job('slow')");
    await killOnceItHasTheJob();
    const killedAt = Date.now();

    let take = (): void => undefined;
    const taken = new Promise<void>((resolve) => (take = resolve));
    const worker = await startWorker({ database: database.url, concurrency: 1, tasks: { slow: async () => take() } });
    await taken;
    await worker.stop();

    expect(Date.now() - killedAt).toBeLessThan(WITHIN_MS);
    expect((await pool.query("SELECT FROM graphile_worker.jobs")).rowCount).toBe(0);
  },
  WITHIN_MS + 20_000,
);

async function killOnceItHasTheJob(): Promise<void> {
  const program = path.join(process.cwd(), "tests", "support", "worker-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, database.url], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}
