import { createHmac } from "node:crypto";
import pg from "pg";

/** admin: the server's superuser, for the launcher alone. owner: owns the tables, for migrations. app: everything else. */
export type Role = "guichet_admin" | "guichet_owner" | "guichet_app";

const PLAIN = "login nosuperuser nobypassrls nocreatedb nocreaterole";

/** One secret on disk gives every role its own password. */
function passwordOf(secret: string, role: Role): string {
  return role === "guichet_admin" ? secret : createHmac("sha256", secret).update(role).digest("base64url");
}

export function roleUrl(secret: string, port: number, role: Role, database: string): string {
  return `postgresql://${role}:${passwordOf(secret, role)}@127.0.0.1:${port}/${database}`;
}

/** Makes what is missing of the two plain roles and of the database; what exists is left alone. */
export async function makeRolesAndDatabase(admin: pg.Client, secret: string, database: string): Promise<void> {
  for (const role of ["guichet_owner", "guichet_app"] as const) {
    const known = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
    if (known.rowCount) continue;
    await admin.query(`CREATE ROLE ${role} ${PLAIN} PASSWORD ${admin.escapeLiteral(passwordOf(secret, role))}`);
  }
  const known = await admin.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (!known.rowCount) await createDatabase(admin, database);
}

/** A database of the owner's, which nobody but the two roles may enter. */
export async function createDatabase(admin: pg.Client, database: string, template?: string): Promise<void> {
  const name = admin.escapeIdentifier(database);
  const copied = template ? ` TEMPLATE ${admin.escapeIdentifier(template)}` : "";
  await admin.query(`CREATE DATABASE ${name} OWNER guichet_owner${copied}`);
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM public`);
  await admin.query(`GRANT CONNECT ON DATABASE ${name} TO guichet_app`);
}
