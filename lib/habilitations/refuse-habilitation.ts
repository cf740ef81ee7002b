import { operation } from "@/lib/platform/operation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayDecideHabilitation } from "./habilitation.policy";
import { reasonedDecisionSchema } from "./habilitation.schema";
import { loadHabilitation } from "./load-habilitation";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/** Ends a request. The person may make another one. */
export const refuseHabilitation = operation({
  name: "habilitation.refuse",
  input: reasonedDecisionSchema,
  load: loadHabilitation,
  may: mayDecideHabilitation,
  run: (scope, { id, reason }, subject) =>
    scope.commit(async ({ tx, emit }) => {
      await moveHabilitation(tx, "refuse", subject, decidedBy(scope, reason));
      await emit({ type: "habilitation.refused", ...aboutRight(subject), payload: { reason } } satisfies HabilitationEvent);
      return { id };
    }),
});
