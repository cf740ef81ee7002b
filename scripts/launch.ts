import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { environment, readSettings, SettingsError, type Settings } from "../lib/platform/env";
import { asApplication, withPreparedDatabase, type OpenDatabase } from "./database/open";

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
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch {
    fs.mkdirSync(dataDir, { recursive: true });
    const secret = randomBytes(33).toString("base64url");
    fs.writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
    return secret;
  }
}

export type Launched = { readonly database: OpenDatabase & { applied: string[] }; readonly environment: NodeJS.ProcessEnv };

/** The database, ready, and the environment of what runs on it: the application's role only, never the owner's. */
export async function prepare(settings: Settings): Promise<Launched> {
  const database = await withPreparedDatabase(settings);
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

export const ended = (child: ChildProcess): Promise<number> => new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));

/** Runs a child until it ends by itself or by a signal to this process; then the database is left. */
export async function superviseUntilEnd(child: ChildProcess, database: OpenDatabase): Promise<never> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill("SIGTERM"));
  const code = await ended(child);
  await database.stop();
  process.exit(code);
}
