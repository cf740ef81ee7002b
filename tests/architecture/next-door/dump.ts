import { GLOBAL_TABLES } from "@/lib/platform/walls";
import { organizations } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";
import { filesUnder } from "../../lib/documents/intake";

/** Everything that the mairie holds: its settings, its rows behind the wall, its links and sessions, its jobs, its files. */
export async function dumpOfMairie(world: World): Promise<Record<string, readonly unknown[]>> {
  const { id } = organizations.mairie;
  const { db, settings } = world.container;
  const read = <T>(sql: string, ...values: unknown[]) => db.tenant(id).read((tx) => tx.$queryRawUnsafe<T[]>(sql, ...values));
  const tables = (await read<{ name: string }>("SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1"))
    .map(({ name }) => name).filter((name) => !GLOBAL_TABLES.includes(name));
  const rows: [string, unknown[]][] = [];
  for (const table of tables) rows.push([table, await read(`SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY to_jsonb(t)::text`)]);
  for (const table of ["link", "session"]) rows.push([table, await read(`SELECT to_jsonb(t) AS row FROM "${table}" t WHERE portal_id = $1::uuid ORDER BY to_jsonb(t)::text`, id)]);
  rows.push(["organization", await read("SELECT to_jsonb(o) AS row FROM organization o WHERE id = $1::uuid", id)]);
  rows.push(["jobs", (await db.pool.query("SELECT to_jsonb(j) AS row FROM graphile_worker._private_jobs j WHERE payload ->> 'organizationId' = $1 ORDER BY id", [id])).rows]);
  rows.push(["files", (await filesUnder(settings.dataDir)).filter((file) => file.includes(id)).sort()]);
  return Object.fromEntries(rows);
}
