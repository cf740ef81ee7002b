import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/**
 * Holds the RIBs of an establishment until the commit: whoever would add, change, confirm or withdraw one of them comes after, and sees what was done.
 * Two confirmations at one instant are thereby counted as two; invoices that are deposited meanwhile need not wait.
 */
export async function holdRibs(tx: Tx, { organization }: Scope, establishmentId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM establishment WHERE organization_id = ${organization.id}::uuid AND id = ${establishmentId}::uuid FOR NO KEY UPDATE`;
}
