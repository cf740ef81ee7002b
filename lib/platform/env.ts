import fs from "node:fs";
import { readMailbox, shapes } from "./settings-shapes";

// The only file that reads process.env.

type Source = Record<string, string | undefined>;

/** What the person who runs the product chose, checked. */
export type Settings = {
  port: number;
  /** Public origin: scheme, port and default host of every link. */
  appUrl: URL;
  /** null only before the launcher has started the embedded database. */
  databaseUrl: string | null;
  /** The role that owns the tables: for the launcher, null in the server. */
  databaseOwnerUrl: string | null;
  embedded: boolean;
  /** Absolute. */
  dataDir: string;
  mail: { url: string; from: { name: string; address: string } } | null;
  /** null only before the launcher has made one. */
  authSecret: string | null;
  demo: boolean;
  /** Where PayFiP's web service is: the simulator in the demonstration; null: online payment is off. */
  payfipUrl: string | null;
  trustedProxies: string[];
  production: boolean;
};

/** What a server or a worker runs with: nothing is left for the launcher to make. */
export type RunningSettings = Settings & { databaseUrl: string; authSecret: string };

export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`These settings must be corrected:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "SettingsError";
  }
}

const SECRETS = ["DATABASE_URL", "DATABASE_OWNER_URL", "STORAGE_URL", "MAIL_URL", "AUTH_SECRET", "CLAMD_URL", "PAYFIP_URL"] as const;
const NAMES = shapes.keyof().options;
type Values = Partial<Record<(typeof NAMES)[number], string>>;

/** Checks every setting and reports all that is wrong at once. Reads nothing but `source` and the files that it names. */
export function readSettings(source: Source = process.env): Settings {
  const problems: string[] = [];
  const values = gather(source, problems);
  const parsed = shapes.safeParse(values);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  problems.push(...wrongTogether(values));
  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const { data } = parsed;
  return {
    port: data.PORT,
    appUrl: new URL(originOf(values)),
    databaseUrl: data.DATABASE_URL ?? null,
    databaseOwnerUrl: data.DATABASE_OWNER_URL ?? null,
    embedded: isEmbedded(values),
    dataDir: data.DATA_DIR,
    mail: data.MAIL_URL && data.MAIL_FROM ? { url: data.MAIL_URL, from: readMailbox(data.MAIL_FROM) } : null,
    authSecret: data.AUTH_SECRET ?? null,
    demo: isDemo(values),
    payfipUrl: data.PAYFIP_URL ?? (isDemo(values) ? `${new URL(originOf(values)).origin}/demo/payfip` : null),
    trustedProxies: data.TRUSTED_PROXIES,
    production: data.NODE_ENV === "production",
  };
}

// An empty value is an absent one: compose files and CI pass them so.
function gather(source: Source, problems: string[]): Values {
  const values: Values = {};
  for (const name of NAMES) if (source[name]?.trim()) values[name] = source[name].trim();
  for (const name of SECRETS) {
    const file = source[`${name}_FILE`]?.trim();
    if (!file) continue;
    if (values[name]) problems.push(`${name} and ${name}_FILE are both set: keep one`);
    try {
      values[name] = fs.readFileSync(file, "utf8").trim();
    } catch {
      problems.push(`${name}_FILE names a file that cannot be read: ${file}`);
    }
  }
  return values;
}

function wrongTogether(values: Values): string[] {
  const problems: string[] = [];
  if (values.DATABASE_OWNER_URL && !values.DATABASE_URL) problems.push("DATABASE_OWNER_URL goes with a DATABASE_URL, which is missing");
  if (!values.AUTH_SECRET && values.DATABASE_URL)
    problems.push("AUTH_SECRET is missing (it is made by itself with the embedded database only)");
  if (values.MAIL_URL && !values.MAIL_FROM) problems.push("MAIL_FROM is missing: the sender of the messages");
  if (values.MAIL_FROM && !values.MAIL_URL) problems.push("MAIL_FROM goes with a MAIL_URL, which is missing");
  if (!values.MAIL_URL && !isDemo(values)) problems.push("MAIL_URL is missing: outside the demonstration, messages must reach people");
  return problems;
}

const isEmbedded = (values: Values) => !values.DATABASE_URL || values.GUICHET_EMBEDDED === "1";
const originOf = (values: Values) => values.APP_URL ?? `http://localhost:${values.PORT ?? 3000}`;

function isDemo(values: Values): boolean {
  if (values.GUICHET_DEMO) return values.GUICHET_DEMO === "1";
  const origin = originOf(values);
  return isEmbedded(values) && URL.canParse(origin) && new URL(origin).hostname === "localhost";
}

const held: typeof globalThis & { guichetSettings?: RunningSettings } = globalThis;

/** The settings of this process, read once. They lie on globalThis since the framework loads modules more than once. */
export function settings(): RunningSettings {
  return (held.guichetSettings ??= complete(readSettings()));
}

/** Gives this process its settings instead of its environment: commands that open the database themselves, and tests. */
export function holdSettings(running: RunningSettings): void {
  held.guichetSettings = running;
}

function complete(chosen: Settings): RunningSettings {
  const { databaseUrl, authSecret } = chosen;
  if (!databaseUrl || !authSecret) {
    throw new SettingsError(["DATABASE_URL and AUTH_SECRET must both be set here: start the product by `npm start`"]);
  }
  return { ...chosen, databaseUrl, authSecret };
}

/** The whole environment with some names changed or, where undefined, left out: for child processes. */
export function environment(changes: Source = {}): NodeJS.ProcessEnv {
  const all: NodeJS.ProcessEnv = { ...process.env };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete all[name];
    else Object.assign(all, { [name]: value });
  }
  return all;
}
