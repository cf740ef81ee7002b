import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { environment, readSettings, SettingsError, type Settings } from "../lib/platform/env";
import { asApplication, withPreparedDatabase, type OpenDatabase } from "./database/open";
import { ended, onStop } from "./supervise";

/** Exit code of a configuration fault (sysexits.h, EX_CONFIG). */
const badConfiguration = 78;

/** The settings, or one report of all that is wrong with them and the end of the process. */
export function settingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exit(badConfiguration);
  }
}

/** The installation's secret: given, or made once under DATA_DIR where the database is embedded. */
export function secretOf({ authSecret, dataDir }: Settings): string {
  if (authSecret) return authSecret;
  const file = path.join(dataDir, "auth-secret");
  if (!fs.existsSync(file)) makeSecret(file);
  return fs.readFileSync(file, "utf8").trim();
}

// Appears whole or not at all, and the first of two starts wins.
function makeSecret(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${randomBytes(33).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    if (!fs.existsSync(file)) throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

export type Launched = { readonly database: OpenDatabase & { applied: string[] }; readonly environment: NodeJS.ProcessEnv };

/** The database, ready and left at a signal, and the environment of what runs on it: the application's role only, never the owner's. */
export async function prepare(settings: Settings): Promise<Launched> {
  const database = await withPreparedDatabase(settings);
  onStop(() => void database.stop().finally(() => process.exit(130)));
  const variables = environment({
    DATABASE_URL: database.url, DATABASE_URL_FILE: undefined, DATABASE_OWNER_URL: undefined, DATABASE_OWNER_URL_FILE: undefined,
    AUTH_SECRET: secretOf(settings), AUTH_SECRET_FILE: undefined, DATA_DIR: settings.dataDir, GUICHET_EMBEDDED: database.embedded ? "1" : undefined,
    NEXT_MANUAL_SIG_HANDLE: "true", NEXT_TELEMETRY_DISABLED: "1",
  });
  return { database, environment: variables };
}

/** A first start of the demonstration has no organisation yet. */
export async function seedDemonstration({ database, environment: variables }: Launched): Promise<void> {
  const isEmpty = await asApplication(database, async (client) => (await client.query("SELECT FROM organization LIMIT 1")).rowCount === 0);
  if (!isEmpty) return;
  const code = await ended(spawn(process.execPath, ["--import", "tsx", "prisma/seed.ts"], { stdio: ["ignore", "inherit", "inherit"], env: variables }));
  if (code !== 0) throw new Error("the demonstration world could not be made");
}
