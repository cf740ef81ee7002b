import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { livingRight } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayLeaveEstablishment } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";
import { holdKnown } from "./hold-establishment";
import { loadColleague, type Colleague } from "./load-colleague";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/** One gives up one's own right. Throws `habilitation.lastManager` to the last manager, who hands over first. */
export const leaveEstablishment = operation({
  name: "habilitation.leave",
  input: habilitationIdSchema,
  load: loadColleague,
  may: mayLeaveEstablishment,
  run: (scope, _input, own) =>
    scope.commit(async ({ tx, emit }) => {
      await holdKnown(tx, scope, own.establishmentId);
      if (await isLastManager(tx, scope, own)) {
        const { contactName, contactEmail } = scope.organization;
        throw new Refusal("conflict", "habilitation.lastManager", { contactName, contactEmail });
      }
      await moveHabilitation(tx, "leave", own, decidedBy(scope, null));
      await emit({ type: "habilitation.left", ...aboutRight(own), accountId: own.accountId, payload: {} } satisfies HabilitationEvent);
      return { establishmentId: own.establishmentId };
    }),
});

/** Read after the establishment is held: another one may have left in between, or handed over. */
async function isLastManager(tx: Tx, scope: Scope, { id, establishmentId }: Colleague): Promise<boolean> {
  const where = { ...livingRight(scope), establishmentId, role: "manager", account: { state: "active" } };
  const managers = await tx.habilitation.findMany({ where, select: { id: true } });
  return managers.some((one) => one.id === id) && managers.length === 1;
}
