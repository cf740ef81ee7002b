import type { Prisma } from "@/generated/prisma/client";
import { bareIdentifier, type IdentifierScheme } from "@/lib/kernel/establishment-identifier";

type Where = Prisma.HabilitationWhereInput;

const lengths: Record<IdentifierScheme, number> = { SIRET: 14, RIDET: 10 };
const shortestPrefix = 3;

/** Every text of `length` digits that begins so lies between these two, whatever the database's order of letters. */
const between = (digits: string, length: number) => ({ gte: digits.padEnd(length, "0"), lte: digits.padEnd(length, "9") });

/**
 * Reads what an agent typed, whole or only its beginning: a reference (« HAB-2026-0001 », « hab 2026 ») or an establishment's number
 * (« 123 456 782 »). A range and not a pattern, so that the index is used behind row security. Null when it is neither.
 */
export function searchedHabilitations(typed: string, schemes: readonly IdentifierScheme[]): Where | null {
  const reference = /^HAB[\s-]*(\d{4})(?:[\s-]*(\d{0,6}))?$/i.exec(typed.trim());
  if (reference) {
    const { gte, lte } = between(reference[2] ?? "", 6);
    return { reference: { gte: `HAB-${reference[1]}-${gte}`, lte: `HAB-${reference[1]}-${lte}` } };
  }
  const digits = bareIdentifier(typed);
  if (!/^\d+$/.test(digits) || digits.length < shortestPrefix) return null;
  const taken = schemes.filter((scheme) => digits.length <= lengths[scheme]);
  return taken.length === 0 ? null : { OR: taken.map((scheme) => ({ scheme, identifier: between(digits, lengths[scheme]) })) };
}
