import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { engagingPayments } from "./import";
import type { ImportEvent } from "./import.events";
import { mayImport } from "./import.policy";
import { importIdSchema } from "./import.schema";
import { loadImport } from "./load-import";

/**
 * Takes a finished import back, as long as nobody opened a bill of it or engaged a payment: at once, nobody sees any of its bills any more, and
 * their numbers are free; a job says so in the archive's chain. The bytes go by retention alone. What it changed of other bills stays.
 * Refuses `import.opened`, `import.paying` and `import.nothingToTakeBack`.
 */
export const takeBackImport = operation({
  name: "import.take-back",
  input: importIdSchema,
  load: loadImport,
  may: mayImport,
  async run(scope, { importId }): Promise<{ importId: string; bills: number }> {
    const { now } = scope;
    return scope.commit(async ({ tx, emit, enqueue }) => {
      const { count } = await tx.billImport.updateMany({ where: { id: importId, state: "done" }, data: { state: "taken-back", takenBackAt: now } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const bills = await hideBills(tx, scope, importId);
      await emit({ type: "import.taken-back", importId, payload: { bills } } satisfies ImportEvent);
      await enqueue("withdraw-import", { importId }, `withdraw-import:${importId}`);
      return { importId, bills };
    });
  },
});

/** Each row is held by the update: an opening or a payment at the same instant comes before it, and is seen here, or after it, and finds nothing. */
async function hideBills(tx: Tx, { organization, now }: Scope, importId: string): Promise<number> {
  const [hidden] = await tx.$queryRaw<{ bills: number; opened: number; paying: number }[]>`
    WITH hidden AS (
      UPDATE bill SET withdrawn_at = ${now}::timestamptz WHERE organization_id = ${organization.id}::uuid AND import_id = ${importId}::uuid AND withdrawn_at IS NULL
      RETURNING opened_at, state)
    SELECT count(*)::int AS bills, count(opened_at)::int AS opened, (count(*) FILTER (WHERE state IN ('paying', 'declared')))::int AS paying FROM hidden`;
  const { bills = 0, opened = 0, paying = 0 } = hidden ?? {};
  if (bills === 0) throw new Refusal("conflict", "import.nothingToTakeBack");
  if (opened > 0) throw new Refusal("conflict", "import.opened", { count: opened });
  const engaged = await tx.payment.findFirst({ where: { bill: { importId }, channel: { not: "recorded" }, state: { in: [...engagingPayments] } }, select: { id: true } });
  if (paying > 0 || engaged) throw new Refusal("conflict", "import.paying");
  return bills;
}
