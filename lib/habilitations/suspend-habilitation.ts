import { operation } from "@/lib/platform/operation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayDecideHabilitation } from "./habilitation.policy";
import { reasonedDecisionSchema } from "./habilitation.schema";
import { loadHabilitation } from "./load-habilitation";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/** The person may no longer act for the establishment, until the habilitation is reinstated or withdrawn. */
export const suspendHabilitation = operation({
  name: "habilitation.suspend",
  input: reasonedDecisionSchema,
  load: loadHabilitation,
  may: mayDecideHabilitation,
  run: (scope, { id, reason }, subject) =>
    scope.commit(async ({ tx, emit }) => {
      await moveHabilitation(tx, "suspend", subject, decidedBy(scope, reason));
      await emit({ type: "habilitation.suspended", ...aboutRight(subject), payload: { reason } } satisfies HabilitationEvent);
      return { id };
    }),
});
