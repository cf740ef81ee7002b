import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** This portal is one of the person's, from now on. */
export const makeSupplier = (tx: Tx, { organization, now }: Scope, accountId: string) =>
  tx.membership.createMany({ data: [{ organizationId: organization.id, accountId, role: "supplier", createdAt: now }], skipDuplicates: true });
