import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import { lastDay, type HabilitationRole } from "./habilitation";
import type { HabilitationEvent } from "./habilitation.events";
import { mayDecideHabilitation } from "./habilitation.policy";
import { approveHabilitationSchema } from "./habilitation.schema";
import { holdEstablishment } from "./hold-establishment";
import { makeSupplier } from "./make-supplier";
import { loadHabilitation } from "./load-habilitation";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/**
 * Approves a request: the establishment becomes known to the organisation, and the person may act for it. The first one is its manager; where it
 * has managers already, the role is the one that the agent chose.
 */
export const approveHabilitation = operation({
  name: "habilitation.approve",
  input: approveHabilitationSchema,
  load: loadHabilitation,
  may: mayDecideHabilitation,
  run: (scope, { id, role: chosen }, subject) =>
    scope.commit(async ({ tx, emit }) => {
      const claim = await claimOf(tx, id);
      const establishment = await holdEstablishment(tx, scope, claim);
      const role: HabilitationRole = establishment.hasManagers ? chosen : "manager";
      await moveHabilitation(tx, "approve", subject, { ...decidedBy(scope, null), role, establishmentId: establishment.id, expiresOn: lastDay(scope) });
      await makeSupplier(tx, scope, subject.accountId);
      await emit({ type: "habilitation.approved", habilitationId: id, establishmentId: establishment.id, payload: { role } } satisfies HabilitationEvent);
      return { id };
    }),
});

async function claimOf(tx: Tx, id: string) {
  const { establishmentName: name, ...claim } = await tx.habilitation.findFirstOrThrow({
    where: { id },
    select: { scheme: true, identifier: true, establishmentName: true, address: true, postalCode: true, city: true },
  });
  return { ...claim, name };
}
