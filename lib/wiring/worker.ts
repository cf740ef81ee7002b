import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { container } from "@/lib/platform/container";
import { environment } from "@/lib/platform/env";
import { errorFields, log } from "@/lib/platform/log";
import { startWorker, type Worker } from "@/lib/platform/worker";
import { crontab, tasksOf } from "./tasks";

const drainMs = 15_000;
/** A file of bills may weigh a gigabyte: the platform’s own five minutes would cut it off on a slow line. */
const slowestUploadMs = 30 * 60_000;
const key = Symbol.for("guichet.worker");
const holder = globalThis as { [key]?: Promise<Worker> };

const begin = (): Promise<Worker> =>
  startWorker({ database: container().settings.databaseUrl, tasks: tasksOf(container()), crontab });

/** Beside the server, in its process, once: called when it starts. A stop lets requests and jobs end, then leaves. */
export async function startWithServer(): Promise<void> {
  if (environment().NEXT_PHASE === "phase-production-build" || holder[key]) return;
  const servers = seenServers();
  holder[key] = begin();
  const worker = await holder[key];
  container().pdf.warm(); // the first file of the day is read as fast as the others
  if (environment().NEXT_MANUAL_SIG_HANDLE === "true") onStop(() => Promise.all([drain(servers), worker.stop()]));
}

/** A worker as a process of its own. */
export async function runWorker(): Promise<void> {
  const worker = await begin();
  log.info("worker started");
  onStop(() => worker.stop());
}

/** The framework keeps its server to itself; each one shows itself with its first request. */
function seenServers(): Set<Server> {
  const servers = new Set<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    server.requestTimeout = slowestUploadMs;
    servers.add(server);
  });
  return servers;
}

/** No new connection, and the requests under way end. */
async function drain(servers: ReadonlySet<Server>): Promise<void> {
  const closed = [...servers].map((server) => new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  }));
  await Promise.race([Promise.all(closed), sleep(drainMs, undefined, { ref: false })]);
}

function onStop(finish: () => Promise<unknown>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await finish().catch((error: unknown) => log.error("the stop was not clean", errorFields(error)));
    await container().close().catch(() => undefined);
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
