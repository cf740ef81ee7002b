import path from "node:path";
import pg from "pg";
import type { Settings } from "../../lib/platform/env";
import { checkRole, checkWalls } from "../../lib/platform/walls";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { prepareDatabase } from "./prepare";

export type OpenDatabase = {
  /** The application's role. */
  url: string;
  /** The role that owns the tables: the same one where no other is given. */
  ownerUrl: string;
  embedded: boolean;
  /** Leaves the embedded server, and stops it if nobody else uses it. */
  stop(): Promise<void>;
};

/** The database of the settings, or the embedded one, started or shared with the processes that already run. */
export async function withDatabase({ databaseUrl, databaseOwnerUrl, dataDir }: Settings): Promise<OpenDatabase> {
  if (databaseUrl) {
    return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl, embedded: false, stop: async () => {} };
  }
  const { url, ownerUrl, stop } = await startEmbeddedPostgres({ directory: path.join(dataDir, "postgres") });
  return { url, ownerUrl, embedded: true, stop };
}

/** The same, brought to this version's tables, and refused if one organisation could see another through it. */
export async function withPreparedDatabase(settings: Settings): Promise<OpenDatabase & { applied: string[] }> {
  const database = await withDatabase(settings);
  try {
    await asApplication(database, checkRole);
    const applied = await prepareDatabase(database);
    await asApplication(database, checkWalls);
    return { ...database, applied };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Runs `work` on one connection of the application's role. */
export async function asApplication<T>({ url }: Pick<OpenDatabase, "url">, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
