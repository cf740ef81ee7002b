import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { AccountStanding } from "./debtor";

export type HeldDebtor = { readonly id: string; readonly accountId: string | null; readonly email: string | null; readonly account: (AccountStanding & { readonly email: string }) | null };

/**
 * Holds a debtor's row until the commit: those who would attach it, or open a bill of it, come one after the other. Null: this organisation has
 * none such. Bills that are put online for it meanwhile need not wait.
 */
export async function holdDebtor(tx: Tx, { organization }: Scope, id: string): Promise<HeldDebtor | null> {
  await tx.$queryRaw`SELECT id FROM debtor WHERE organization_id = ${organization.id}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.debtor.findFirst({ where: { id }, select: { id: true, accountId: true, email: true, account: { select: { state: true, emailVerified: true, email: true } } } });
}
