import pg from "pg";
import { environment } from "@/lib/platform/env";
import { organizations } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";

type Sent = { readonly text: string; readonly values?: unknown[] };

/** Sees every statement that is sent from now on: to be called before a world is opened. */
export function watchStatements() {
  const sent: Sent[] = [];
  const query = pg.Client.prototype.query as (...all: unknown[]) => unknown;
  jest.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...all: unknown[]) {
    const [asked] = all;
    if (typeof asked === "object" && asked !== null && "text" in asked) sent.push(asked as Sent);
    return query.apply(this, all) as never;
  });
  return {
    /** The plans of what `work` really asks of the bills, with its values, as the application's role sees it. */
    async plansOf(world: World, work: () => Promise<unknown>): Promise<string> {
      sent.length = 0;
      await work();
      const asked = sent.filter(({ text }) => /^SELECT/.test(text) && text.includes('"bill"'));
      return world.container.db.tenant(organizations.mairie.id).read(async (tx) => {
        await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
        await tx.$executeRaw`SET LOCAL enable_sort = off`;
        const plans: string[] = [];
        for (const { text, values = [] } of asked) plans.push(...(await tx.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN ${text}`, ...values)).map((line) => line["QUERY PLAN"]));
        return plans.join("\n");
      });
    },
  };
}

/** Twenty thousand copies of a bill under other numbers, days and amounts, and the planner's knowledge of them: without it, it takes any index for as good. */
export async function copiesOf(world: World, number: string): Promise<void> {
  const url = new URL(environment().TEST_DATABASE_ADMIN_URL ?? "");
  url.pathname = new URL(world.container.settings.databaseUrl).pathname;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`
    INSERT INTO bill (organization_id, id, fiscal_year, number, reference, issued_on, due_on, due_order, subject, amount, currency, mode, state, standing, state_at, debtor_id, account_id, published_at)
    SELECT organization_id, gen_random_uuid(), fiscal_year, 'N' || n, reference, issued_on + n % 300, date '2027-01-01' + n % 300, date '2027-01-01' + n % 300, subject, n, currency, mode,
      CASE WHEN n % 3 = 0 THEN 'paid' ELSE 'due' END, CASE WHEN n % 3 = 0 THEN 'paid' ELSE 'unpaid' END, state_at, debtor_id, account_id, published_at
    FROM bill, generate_series(1, 20000) n WHERE number = $1`, [number]);
  await admin.query("ANALYZE bill");
  await admin.end();
}
