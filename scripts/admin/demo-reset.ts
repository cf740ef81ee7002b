import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { settingsOrExit, prepare, seedDemonstration } from "../launch";
import { withDatabase } from "../database/open";
import type { Answer } from "./command";

/** The demonstration as on its first day: every table and every file goes, and the named world is made again. In demonstration only. */
export async function run(): Promise<Answer> {
  const settings = settingsOrExit();
  if (!settings.demo) return { ok: false, facts: { error: "not a demonstration" }, words: ["This installation is not a demonstration: nothing was touched."] };
  const database = await withDatabase(settings);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    await owner.query("DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  } finally {
    await owner.end();
  }
  fs.rmSync(path.join(settings.dataDir, "files"), { recursive: true, force: true });
  const launched = await prepare(settings);
  await seedDemonstration(launched);
  await launched.database.stop();
  await database.stop();
  return { ok: true, facts: { reset: true }, words: ["The demonstration is as on its first day. Restart the server if it is running."] };
}
