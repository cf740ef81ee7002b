import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { type Cluster, makeCluster, runningServer, secretOf, type Server, startServer, stopServer } from "./cluster";
import { reachable, reachableNative, serverUser } from "./native-binaries";
import { makeRolesAndDatabase, roleUrl } from "./roles";
import { alone } from "./start-lock";

export type EmbeddedPostgres = {
  /** The application's role: plain, owns nothing. */
  url: string;
  /** The role that owns the tables: migrations only. */
  ownerUrl: string;
  /** The server's superuser: never given to the application. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Whether the server already ran. */
  adopted: boolean;
  /** Leaves the server, and stops it if nobody else uses it. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Folder of the cluster, made on the first start. */
  directory: string;
  database?: string;
  preferredPort?: number;
  /** false: for tests, whose data need not outlive a power cut. */
  durable?: boolean;
};

type Presence = pg.Client & { ref?(): void; unref?(): void }; // missing in its types

const PRESENCE = "guichet presence"; // application_name of the session that each process holds open while it uses the server

/**
 * Starts, or adopts, the PostgreSQL that npm installed. Several processes may share it (server, worker, command): the last
 * one out stops it. Works as root, with a taken port, beside another start, and after a crash of the server or of its parent.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const directory = path.resolve(options.directory);
  fs.mkdirSync(directory, { recursive: true, mode: 0o755 });
  const lock = path.join(directory, "starting.lock");
  return alone(lock, async () => {
    const cluster = placeCluster(directory, options.durable ?? true);
    makeCluster(cluster);
    const running = await runningServer(cluster);
    const server = running ?? (await startServer(cluster, options.preferredPort ?? 54329));
    const database = options.database ?? "guichet";
    const presence = await join(cluster, server, database);
    const url = (role: Parameters<typeof roleUrl>[2]) => roleUrl(secretOf(cluster), server.port, role, database);
    return {
      url: url("guichet_app"),
      ownerUrl: url("guichet_owner"),
      adminUrl: url("guichet_admin"),
      port: server.port,
      pid: server.pid,
      adopted: running !== undefined,
      stop: once(() => alone(lock, () => leave(cluster, server, presence))),
    };
  });
}

function placeCluster(directory: string, durable: boolean): Cluster {
  const user = serverUser(path.join(directory, "data"));
  const home = reachable(directory, user) ? directory : elsewhere(directory);
  return { home, data: path.join(home, "data"), native: reachableNative(home, user), user, durable };
}

// Root's own folder is usually closed to the server's user: the cluster then lies beside the system's other data, in a place
// named by chance and written down, so that a deleted and remade folder starts afresh.
function elsewhere(directory: string): string {
  const note = path.join(directory, "elsewhere");
  const home = fs.existsSync(note) ? fs.readFileSync(note, "utf8").trim() : path.join("/var/lib/guichet", randomBytes(6).toString("hex"));
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  fs.writeFileSync(note, `${home}\n`);
  return home;
}

async function join(cluster: Cluster, server: Server, database: string): Promise<Presence> {
  const secret = secretOf(cluster);
  const presence: Presence = new pg.Client({
    connectionString: roleUrl(secret, server.port, "guichet_admin", "postgres"),
    application_name: PRESENCE,
    keepAlive: true,
  });
  presence.on("error", () => {}); // a server that died shows wherever it is used
  await presence.connect();
  await makeRolesAndDatabase(presence, secret, database);
  presence.unref?.();
  return presence;
}

async function leave(cluster: Cluster, server: Server, presence: Presence) {
  let last = true;
  try {
    presence.ref?.();
    const { rows } = await presence.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()`,
      [PRESENCE],
    );
    last = rows[0]?.others === 0;
  } catch {
    // the server is gone or going: stopping it is all that is left to do
  }
  await presence.end().catch(() => {});
  if (last) await stopServer(cluster, server);
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
