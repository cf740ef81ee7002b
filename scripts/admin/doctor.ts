import fs from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { checkWalls } from "../../lib/platform/walls";
import type { Answer } from "./command";
import { asApplication, withDatabase } from "../database/open";
import { pendingMigrations } from "../database/migrate";
import { settingsOrExit } from "../launch";

type Check = { readonly name: string; readonly ok: boolean; readonly detail: string };

const attempt = async (name: string, work: () => Promise<string>): Promise<Check> =>
  work().then((detail) => ({ name, ok: true, detail }), (error: unknown) => ({ name, ok: false, detail: error instanceof Error ? error.message : String(error) }));

async function migrations(client: Client): Promise<string> {
  const pending = await pendingMigrations(client, path.join("prisma", "migrations"));
  if (pending.length > 0) throw new Error(`${pending.length} to apply: start the product`);
  return "all applied";
}

async function workers(client: Client): Promise<string> {
  const { rows } = await client.query<{ host: string }>("SELECT host FROM worker_process WHERE beat_at > now() - interval '30 seconds'");
  if (rows.length === 0) throw new Error("no worker beats: jobs and messages wait until the server or `npm run worker` runs");
  return `${rows.length} at work`;
}

async function storage(folder: string): Promise<string> {
  fs.mkdirSync(folder, { recursive: true });
  const probe = path.join(folder, `.probe-${process.pid}`);
  fs.writeFileSync(probe, "");
  fs.rmSync(probe);
  return `${folder} can be written`;
}

/** Settings, database, walls, migrations, storage, worker: what is well and what is not. */
export async function run(): Promise<Answer> {
  const settings = settingsOrExit();
  const database = await withDatabase(settings);
  const on = (name: string, work: (client: Client) => Promise<string>) => attempt(name, () => asApplication(database, work));
  try {
    const checks = [
      { name: "settings", ok: true, detail: settings.demo ? "valid, demonstration" : "valid" },
      await on("database", async (client) => String((await client.query<{ version: string }>("SELECT version()")).rows[0]?.version.split(" on ")[0])),
      await on("migrations", migrations),
      await on("walls", async (client) => { await checkWalls(client); return "organisations are kept apart"; }),
      await attempt("storage", () => storage(path.join(settings.dataDir, "files"))),
      await on("worker", workers),
    ];
    return { ok: checks.every(({ ok }) => ok), facts: checks, words: checks.map(({ name, ok, detail }) => `${ok ? "ok   " : "FAULT"} ${name.padEnd(11)} ${detail}`) };
  } finally {
    await database.stop();
  }
}
