import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "../../scripts/build";
import { ready, worlds } from "./worlds";

build(); // else both would

/** The product as a town hall starts it, on an empty folder, once for each world: side by side, since each makes its demonstration first. */
const servers = worlds.map(({ name, port }) => {
  const folder = `.test/e2e-data/${name}`;
  rmSync(folder, { recursive: true, force: true });
  return spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], { stdio: "inherit", env: { ...process.env, PORT: String(port), DATA_DIR: folder } });
});

const stopAll = () => servers.forEach((server) => server.kill("SIGTERM"));
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stopAll);
for (const server of servers) server.once("exit", stopAll); // one alone is of no use
void Promise.all(worlds.map(({ port }, index) => answers(port, servers[index]))).then((all) => { if (all.every(Boolean)) console.log(ready); });

async function answers(port: number, server: ChildProcess | undefined): Promise<boolean> {
  for (; server?.exitCode === null; await sleep(100)) {
    if (await fetch(`http://localhost:${port}/api/health/ready`).then((answer) => answer.ok, () => false)) return true;
  }
  return false;
}
