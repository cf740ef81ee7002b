import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { executable, type ServerUser } from "./native-binaries";
import { freePort } from "./ports";
import { roleUrl } from "./roles";
import { codeOf, isAlive } from "./start-lock";

/** Where a cluster lies and how it is run. */
export type Cluster = { home: string; data: string; native: string; user: ServerUser; durable: boolean };
export type Server = { pid: number; port: number };

// without the product's own settings and secrets
const BARE: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C" };
const START_MS = 60_000;
const SECRET = "guichet_secret"; // inside the data, so that a cluster and its password appear together

/** Makes the data directory on a first start, beside its place and then renamed: a crash leaves no half of one. */
export function makeCluster(cluster: Cluster): void {
  if (fs.existsSync(path.join(cluster.data, "PG_VERSION"))) return;
  const unfinished = `${cluster.data}.unfinished`;
  const passwordFile = path.join(cluster.home, "initdb.password");
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  const secret = randomBytes(24).toString("base64url");
  try {
    fs.writeFileSync(passwordFile, `${secret}\n`, { mode: 0o600 });
    give(unfinished, cluster.user);
    give(passwordFile, cluster.user);
    initdb(cluster, unfinished, passwordFile);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.writeFileSync(path.join(unfinished, SECRET), secret, { mode: 0o600 });
  fs.renameSync(unfinished, cluster.data);
}

function initdb({ native, user, durable }: Cluster, data: string, passwordFile: string) {
  const locale = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=fr", "--locale=C"];
  const access = ["--username=guichet_admin", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const args = ["-D", data, ...access, ...locale, "--data-checksums", "--no-instructions", ...(durable ? [] : ["--no-sync"])];
  const made = spawnSync(executable(native, "initdb"), args, { ...user, cwd: "/", env: BARE, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`PostgreSQL's initdb failed: ${made.stderr || made.error}`);
}

function give(file: string, { uid, gid }: ServerUser) {
  if (uid !== undefined && gid !== undefined) fs.chownSync(file, uid, gid);
}

export function secretOf(cluster: Cluster): string {
  return fs.readFileSync(path.join(cluster.data, SECRET), "utf8").trim();
}

const pidFile = (cluster: Cluster) => path.join(cluster.data, "postmaster.pid");

/** The server that already runs on this data: another process's, or one whose parent was killed. */
export async function runningServer(cluster: Cluster): Promise<Server | undefined> {
  if (!fs.existsSync(pidFile(cluster))) return undefined;
  const lines = fs.readFileSync(pidFile(cluster), "utf8").split("\n");
  const server = { pid: Number(lines[0]), port: Number(lines[3]) };
  const since = Date.now();
  while (server.port > 0 && isAlive(server.pid) && fs.existsSync(pidFile(cluster))) {
    const state = await stateOf(cluster, server.port);
    if (state === "ready") return server;
    // recovering from a crash takes its time; silence means that the number is by now another program's
    if (Date.now() - since > (state === "starting" ? START_MS : 5_000)) return undefined;
    await sleep(100);
  }
  return undefined;
}

/** Starts the server on the preferred port, or on a free one. */
export async function startServer(cluster: Cluster, preferredPort: number): Promise<Server> {
  const ports = [preferredPort, 0, 0];
  for (const [attempt, wanted] of ports.entries()) {
    const port = (await freePort(wanted)) ?? (await freePort(0));
    if (port === undefined) throw new Error("no free port on 127.0.0.1");
    const server = await tryStart(cluster, port);
    if (typeof server !== "string") return server;
    if (attempt === ports.length - 1) throw new Error(`PostgreSQL did not start: ${server}`);
    await sleep(500); // a port taken meanwhile, or the last processes of a server that was killed
  }
  throw new Error("PostgreSQL did not start");
}

async function tryStart(cluster: Cluster, port: number): Promise<Server | string> {
  const logFile = path.join(cluster.home, "server.log");
  const log = fs.openSync(logFile, "w", 0o600);
  // detached: Ctrl-C must not reach it before the application has stopped
  const child = spawn(executable(cluster.native, "postgres"), serverArguments(cluster, port), {
    ...cluster.user,
    cwd: "/",
    env: BARE,
    detached: true,
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  let failure: string | undefined;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", () => (failure ??= fs.readFileSync(logFile, "utf8").slice(-2000)));
  child.unref();
  const until = Date.now() + START_MS;
  while (failure === undefined && child.pid !== undefined) {
    if ((await stateOf(cluster, port)) === "ready") return { pid: child.pid, port };
    if (Date.now() > until) return `no answer after ${START_MS / 1000} s`;
    await sleep(20);
  }
  return failure ?? "its program could not be run";
}

function serverArguments({ data, durable }: Cluster, port: number): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    ...(process.platform === "win32" ? {} : { unix_socket_directories: "" }),
    max_connections: "160",
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return ["-D", data, "-p", String(port), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
export async function stopServer(cluster: Cluster, { pid }: Server): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, process.platform === "win32" ? "SIGTERM" : "SIGINT");
  const until = Date.now() + 30_000;
  // its own file as well: where nobody reaps an adopted process, its number stays
  while (isAlive(pid) && fs.existsSync(pidFile(cluster)) && Date.now() < until) await sleep(20);
}

async function stateOf(cluster: Cluster, port: number): Promise<"ready" | "starting" | "silent"> {
  const connectionString = roleUrl(secretOf(cluster), port, "guichet_admin", "postgres");
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    return codeOf(error) === "57P03" ? "starting" : "silent";
  } finally {
    await client.end().catch(() => {});
  }
}
