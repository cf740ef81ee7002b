import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/scripts/database/embedded-postgres";

// Under .test, which the server's user can reach where the tests run as root.
const directory = path.resolve(".test", `cluster-${process.pid}`);
const preferredPort = 54391;
const start = (durable = false) => startEmbeddedPostgres({ directory, preferredPort, durable });

afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

async function asked(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const whoAmI = (url: string) => asked(url, "SELECT current_user AS role");
const answers = ({ url }: EmbeddedPostgres) => whoAmI(url).then(() => true, () => false);

/** Starts it in a process of its own and kills that process, as a crash would. */
async function killedParent(): Promise<void> {
  const program = path.join(process.cwd(), "tests", "support", "embedded-process.ts");
  const args = ["--import", "tsx", program, directory, String(preferredPort)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("two starts at the same moment make one server, and the last one out stops it", async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect(one.pid).toBe(two.pid);
  expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
  await one.stop();
  expect(await answers(two)).toBe(true);
  await two.stop();
  expect(await answers(two)).toBe(false);
});

test("gives each role its own address", async () => {
  const server = await start();
  expect(await whoAmI(server.url)).toEqual([{ role: "guichet_app" }]);
  expect(await whoAmI(server.ownerUrl)).toEqual([{ role: "guichet_owner" }]);
  expect(await whoAmI(server.adminUrl)).toEqual([{ role: "guichet_admin" }]);
  await server.stop();
});

test("takes another port where its own is taken", async () => {
  const squatter = net.createServer().listen(preferredPort, "127.0.0.1");
  await once(squatter, "listening");
  const server = await start();
  expect(server.port).not.toBe(preferredPort);
  expect(await answers(server)).toBe(true);
  await server.stop();
  squatter.close();
});

test("adopts the server whose parent was killed, and stops it as its own", async () => {
  await killedParent();
  const server = await start();
  expect(server.adopted).toBe(true);
  await server.stop();
  expect(await answers(server)).toBe(false);
});

test("starts again after the server itself was killed, with what was committed", async () => {
  const before = await start(true);
  await asked(before.ownerUrl, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)");
  process.kill(before.pid, "SIGKILL");
  await before.stop();

  const after = await start();
  const kept = await asked(after.ownerUrl, "SELECT n FROM kept");
  await after.stop();
  expect(after.adopted).toBe(false);
  expect(kept).toEqual([{ n: 42 }]);
});

test("a second start takes less than two seconds", async () => {
  const begun = Date.now();
  const server = await start();
  expect(Date.now() - begun).toBeLessThan(2_000);
  await server.stop();
});

test("an abandoned lock holds nobody up", async () => {
  fs.writeFileSync(path.join(directory, "starting.lock"), "999999999");
  const server = await start();
  expect(await answers(server)).toBe(true);
  await server.stop();
});
