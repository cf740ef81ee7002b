import { operation } from "@/lib/platform/operation";
import type { HabilitationEvent } from "./habilitation.events";
import { mayDecideHabilitation } from "./habilitation.policy";
import { reasonedDecisionSchema } from "./habilitation.schema";
import { loadHabilitation } from "./load-habilitation";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/** Asks the person for what is missing; they alone can answer, and the request then waits for a decision again. */
export const requestComplement = operation({
  name: "habilitation.request-complement",
  input: reasonedDecisionSchema,
  load: loadHabilitation,
  may: mayDecideHabilitation,
  run: (scope, { id, reason }, subject) =>
    scope.commit(async ({ tx, emit }) => {
      await moveHabilitation(tx, "requestComplement", subject, decidedBy(scope, reason));
      await emit({ type: "habilitation.complement-requested", habilitationId: id, payload: { reason } } satisfies HabilitationEvent);
      return { id };
    }),
});
