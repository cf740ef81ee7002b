import { dateAt } from "@/lib/kernel/dates";
import type { Period } from "@/lib/kernel/period";
import { Refusal } from "@/lib/kernel/refusal";
import { composeSheet } from "@/lib/platform/compose-sheet";
import type { Scope } from "@/lib/platform/scope";
import { statementSheet } from "./statement-sheet";
import { establishmentStatement } from "./statement.queries";

/** The statement of an establishment over a period as a PDF. Throws the refusal `notFound` where the person does not follow it, or it would be too long. */
export async function composeStatement(scope: Scope, establishmentId: string, period: Period): Promise<Buffer> {
  const { statement } = (await establishmentStatement(scope, establishmentId, period)) ?? {};
  if (statement?.establishment.id !== establishmentId || statement.isTooLong) throw new Refusal("not-found", "notFound");
  const { organization, locale, now } = scope;
  return composeSheet(scope, statementSheet({ organization, locale, today: dateAt(now, organization.timeZone), statement }));
}
