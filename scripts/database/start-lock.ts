import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const PATIENCE_MS = 60_000;
const STALE_MS = 120_000; // its process number may by now be somebody else's

/** Runs `work` while no other process of this machine runs it: two starts, or a start and a stop, at the same moment. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  await acquire(file);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

async function acquire(file: string) {
  const mine = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  fs.writeFileSync(mine, String(process.pid));
  try {
    const until = Date.now() + PATIENCE_MS;
    while (!tryLink(mine, file)) {
      if (abandoned(file)) takeAway(file);
      else if (Date.now() > until) throw new Error(`another process has been starting the database for a minute (${file})`);
      else await sleep(50);
    }
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

// A link appears whole, with its owner's number in it; a file created and then written may be read empty.
function tryLink(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function abandoned(file: string): boolean {
  try {
    const owner = Number(fs.readFileSync(file, "utf8"));
    return !isAlive(owner) || Date.now() - fs.statSync(file).mtimeMs > STALE_MS;
  } catch {
    return false; // released meanwhile
  }
}

// Renamed first: of two processes that saw the same abandoned lock, one only takes it away.
function takeAway(file: string) {
  const aside = `${file}.abandoned.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (!abandoned(aside)) tryLink(aside, file);
    fs.rmSync(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

export function codeOf(error: unknown): string | undefined {
  // not by `instanceof`: jest's files have an Error of their own
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
