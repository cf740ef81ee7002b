import { livingRight } from "@/lib/habilitations/habilitation";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { Concern } from "./message";

/** True for a bill that this account sees, or an invoice of an establishment that it acts for: nobody writes about another's. */
export async function isOwnConcern(tx: Tx, scope: Scope, accountId: string, { kind, id }: Concern): Promise<boolean> {
  const found = kind === "bill"
    ? await tx.bill.findFirst({ where: { id, accountId, withdrawnAt: null }, select: { id: true } })
    : await tx.invoice.findFirst({ where: { id, establishment: { habilitations: { some: { ...livingRight(scope), accountId } } } }, select: { id: true } });
  return found !== null;
}
