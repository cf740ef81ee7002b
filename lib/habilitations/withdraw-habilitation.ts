import { operation } from "@/lib/platform/operation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayDecideHabilitation } from "./habilitation.policy";
import { reasonedDecisionSchema } from "./habilitation.schema";
import { loadHabilitation } from "./load-habilitation";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/** Ends a habilitation for good. The person may ask for another one. */
export const withdrawHabilitation = operation({
  name: "habilitation.withdraw",
  input: reasonedDecisionSchema,
  load: loadHabilitation,
  may: mayDecideHabilitation,
  run: (scope, { id, reason }, subject) =>
    scope.commit(async ({ tx, emit }) => {
      await moveHabilitation(tx, "withdraw", subject, decidedBy(scope, reason));
      await emit({ type: "habilitation.withdrawn", ...aboutRight(subject), payload: { reason } } satisfies HabilitationEvent);
      return { id };
    }),
});
