import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { livingMost, livingStates } from "./rib";
import type { RibFacts } from "./rib.schema";

type NewRib = { readonly establishmentId: string; readonly facts: RibFacts; readonly replacesId?: string };

/**
 * Writes a RIB to be verified, while the establishment's are held. It is the default where there is no other. Refuses an account that the establishment
 * has already (`rib.alreadyThere`, beside the IBAN), and one RIB too many (`rib.tooMany`).
 */
export async function writeRib(tx: Tx, { organization, actor, now }: Scope, { establishmentId, facts, replacesId }: NewRib): Promise<string> {
  const { proofs: _proofs, ...columns } = facts;
  const living = await tx.rib.findMany({ where: { establishmentId, state: { in: [...livingStates] } }, take: livingMost, select: { isDefault: true } });
  if (living.length === livingMost) throw new Refusal("conflict", "rib.tooMany", { most: livingMost });
  const [written] = await tx.rib.createManyAndReturn({
    data: [{
      ...columns, organizationId: organization.id, establishmentId, replacesId: replacesId ?? null, isDefault: !living.some(({ isDefault }) => isDefault),
      requestedById: actor.accountId ?? "", requestedAt: now, stateAt: now,
    }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!written) throw new Refusal("conflict", "rib.alreadyThere", {}, "iban");
  return written.id;
}
