import type { ClientBase } from "pg";

/** Tables of the whole installation. Every other one belongs to organisations and stands behind the wall. */
export const GLOBAL_TABLES: readonly string[] = [
  "organization",
  "account",
  "login",
  "session",
  "verification_token",
  "link",
  "throttle",
  "worker_process",
  "_prisma_migrations",
];

export class WallsError extends Error {
  constructor(readonly problems: string[]) {
    super(`The database does not keep organisations apart:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "WallsError";
  }
}

type Policy = { table: string; name: string; permissive: boolean; command: string; using: string | null; check: string | null };
type Facts = { login: string; bypassing: string[]; open: string[]; views: string[]; definers: string[]; policies: Policy[] };

const ORGANIZATION = /^\(organization_id = \( SELECT \(current_setting\('app\.organization'::text\)\)::uuid AS \w+\)\)$/;
const OWN = /^\(account_id = \( SELECT \(NULLIF\(current_setting\('app\.account'::text, true\), ''::text\)\)::uuid AS "?\w+"?\)\)$/;

const ours = (catalogue: string) => `NOT EXISTS (
  SELECT FROM pg_depend WHERE classid = '${catalogue}'::regclass AND objid = o.oid AND deptype = 'e')`;

const ROLE = `session_user::text AS login, ARRAY(SELECT rolname::text FROM pg_roles WHERE (rolsuper OR rolbypassrls)
  AND (rolname IN (session_user, current_user) OR pg_has_role(session_user, oid, 'member'))) AS bypassing`;

const FACTS = `SELECT ${ROLE},
  ARRAY(SELECT relname::text FROM pg_class o WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'f')
    AND relname <> ALL ($1::text[]) AND NOT (relrowsecurity AND relforcerowsecurity AND row_security_active(o.oid))
    AND ${ours("pg_class")} ORDER BY 1) AS open,
  ARRAY(SELECT relname::text FROM pg_class o WHERE relnamespace = 'public'::regnamespace AND (relkind = 'm' OR
    relkind = 'v' AND NOT coalesce(reloptions && ARRAY['security_invoker=true', 'security_invoker=on'], false))
    AND ${ours("pg_class")} ORDER BY 1) AS views,
  ARRAY(SELECT proname::text FROM pg_proc o WHERE pronamespace = 'public'::regnamespace AND prosecdef
    AND ${ours("pg_proc")} ORDER BY 1) AS definers,
  (SELECT coalesce(json_agg(json_build_object('table', c.relname, 'name', polname, 'permissive', polpermissive, 'command', polcmd,
    'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)) ORDER BY c.relname, polname), '[]')
    FROM pg_policy JOIN pg_class c ON c.oid = polrelid WHERE c.relnamespace = 'public'::regnamespace) AS policies`;

const bypassing = ({ login, bypassing: roles }: Pick<Facts, "login" | "bypassing">): string[] =>
  roles.map((role) => `the role « ${login} » is, or may become, « ${role} », which row-level security does not bind`);

/** Refuses a role that no wall would bind, before anything is made with it. */
export async function checkRole(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Facts>(`SELECT ${ROLE}`);
  const problems = rows.flatMap(bypassing);
  if (problems.length > 0) throw new WallsError(problems);
}

/**
 * Refuses a role or a schema that would let one organisation see another. Asks as the role that the application uses, in one
 * query, and reads no table's rows.
 */
export async function checkWalls(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Facts>(FACTS, [GLOBAL_TABLES]);
  const [facts] = rows;
  if (!facts) throw new Error("the database told nothing about its walls");
  const problems = [
    ...bypassing(facts),
    ...facts.open.map((table) => `row-level security is not forced on the table « ${table} »`),
    ...facts.policies.filter(isOdd).map(({ table, name }) => `the policy « ${name} » of the table « ${table} » is not one of ours`),
    ...facts.views.map((view) => `the view « ${view} » reads with its owner's rights`),
    ...facts.definers.map((name) => `the function « ${name} » runs with its owner's rights`),
  ];
  if (problems.length > 0) throw new WallsError(problems);
}

function isOdd({ table, name, permissive, command, using, check }: Policy): boolean {
  if (!permissive) return false; // one more condition opens nothing
  const read = flat(using);
  if (name === "tenant") return command !== "*" || !ORGANIZATION.test(read) || !ORGANIZATION.test(flat(check));
  // a person reads their own memberships in every organisation: the one written exception
  return !(table === "membership" && name === "own" && command === "r" && check === null && OWN.test(read));
}

function flat(expression: string | null): string {
  return (expression ?? "").replace(/\s+/g, " ");
}
