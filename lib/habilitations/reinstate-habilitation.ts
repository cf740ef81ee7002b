import { operation } from "@/lib/platform/operation";
import type { HabilitationRole } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayDecideHabilitation } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";
import { loadHabilitation } from "./load-habilitation";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/** Ends a suspension: the person may act for the establishment again, in the role that they had. */
export const reinstateHabilitation = operation({
  name: "habilitation.reinstate",
  input: habilitationIdSchema,
  load: loadHabilitation,
  may: mayDecideHabilitation,
  run: (scope, { id }, subject) =>
    scope.commit(async ({ tx, emit }) => {
      await moveHabilitation(tx, "reinstate", subject, decidedBy(scope, null));
      const { role } = await tx.habilitation.findFirstOrThrow({ where: { id }, select: { role: true } });
      await emit({ type: "habilitation.reinstated", ...aboutRight(subject), payload: { role: role as HabilitationRole } } satisfies HabilitationEvent);
      return { id };
    }),
});
