import { operation } from "@/lib/platform/operation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayManageColleague } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";
import { holdAsManager, loadColleague } from "./load-colleague";
import { decidedBy, moveHabilitation } from "./move-habilitation";

/**
 * A manager ends a colleague's right, which is worth nothing from the next request on. Whoever does it stays a manager: an establishment does not
 * lose its last one so. A suspended colleague is the agents' matter.
 */
export const removeColleague = operation({
  name: "habilitation.remove",
  input: habilitationIdSchema,
  load: loadColleague,
  may: mayManageColleague,
  run: (scope, _input, colleague) =>
    scope.commit(async ({ tx, emit }) => {
      await holdAsManager(tx, scope, colleague.establishmentId);
      await moveHabilitation(tx, "remove", colleague, decidedBy(scope, null));
      await emit({ type: "habilitation.removed", ...aboutRight(colleague), accountId: colleague.accountId, payload: {} } satisfies HabilitationEvent);
      return { establishmentId: colleague.establishmentId };
    }),
});
