import { Refusal } from "@/lib/kernel/refusal";
import { composeSheet } from "@/lib/platform/compose-sheet";
import type { Scope } from "@/lib/platform/scope";
import { statementSheet } from "./statement-sheet";
import { myStatement } from "./statement.queries";

/** The statement of one of the person's years as a PDF. Throws the refusal `notFound` where there is none. */
export async function composeStatement(scope: Scope, year: number): Promise<Buffer> {
  const { statement } = (await myStatement(scope, year)) ?? {};
  if (statement?.year !== year || statement.isTooLong) throw new Refusal("not-found", "notFound");
  return composeSheet(scope, statementSheet({ organization: scope.organization, locale: scope.locale, ...statement }));
}
