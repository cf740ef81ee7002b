import type { Prisma } from "@/generated/prisma/client";
import { digitsBetween, identifiersBeginning, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";

type Where = Prisma.HabilitationWhereInput;

/**
 * Reads what an agent typed: a reference (« HAB-2026-0001 », « hab 2026 ») or an establishment's number (« 123 456 782 »), whole or only its beginning; or
 * the whole address of the person who asks. A range and not a pattern, so that the index is used behind row security: names have none. Null when it is none of them.
 */
export function searchedHabilitations(typed: string, schemes: readonly IdentifierScheme[]): Where | null {
  const reference = /^HAB[\s-]*(\d{4})(?:[\s-]*(\d{0,6}))?$/i.exec(typed.trim());
  if (reference) {
    const { gte, lte } = digitsBetween(reference[2] ?? "", 6);
    return { reference: { gte: `HAB-${reference[1]}-${gte}`, lte: `HAB-${reference[1]}-${lte}` } };
  }
  if (typed.includes("@")) return { account: { email: typed.trim().toLowerCase() } };
  const numbers = identifiersBeginning(typed, schemes);
  return numbers.length === 0 ? null : { OR: numbers };
}
