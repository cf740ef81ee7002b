import type { ChildProcess } from "node:child_process";
import { environment } from "../lib/platform/env";
import type { OpenDatabase } from "./database/open";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const patienceMs = 30_000;

export const ended = (child: ChildProcess): Promise<number> => new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));

/** Runs a child until it ends by itself or this process is told to stop; then the database is left. */
export async function superviseUntilEnd(child: ChildProcess, database: OpenDatabase): Promise<never> {
  onStop(() => {
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
  });
  const code = await ended(child);
  await database.stop();
  process.exit(code);
}

/** What a signal does from now on, in the place of what it did before. */
export function onStop(stop: () => void): void {
  for (const signal of signals) process.removeAllListeners(signal).on(signal, stop);
  clearInterval(watch);
  watch = whenAbandoned(stop);
}

let watch: NodeJS.Timeout | undefined;

// npm hands a signal to the shell that it runs us in, and that shell dies of it without a word to us: our parent changes.
function whenAbandoned(stop: () => void): NodeJS.Timeout | undefined {
  if (!environment().npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 200);
  return timer.unref();
}
