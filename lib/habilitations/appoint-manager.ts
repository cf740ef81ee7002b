import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { isLiving } from "./habilitation";
import { mayDecideHabilitation } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";
import { holdKnown } from "./hold-establishment";
import { livingManager, loadTerm } from "./load-habilitation";
import { setRole } from "./set-role";

/**
 * Agents make somebody who acts for an establishment its manager, where nobody manages it any more: the last one's right has ended or is suspended.
 * Throws `habilitation.hasManager` where somebody does: then it is theirs to hand over.
 */
export const appointManager = operation({
  name: "habilitation.appoint-manager",
  input: habilitationIdSchema,
  load: loadTerm,
  may: mayDecideHabilitation,
  run: (scope, { id }, right) =>
    scope.commit(async ({ tx, emit }) => {
      const { establishmentId, role: before, accountId } = right;
      if (establishmentId === null || before === null || !isLiving(right, scope)) throw new Refusal("conflict", "habilitation.rightOver");
      await holdKnown(tx, scope, establishmentId);
      if (await livingManager(tx, scope, establishmentId)) throw new Refusal("conflict", "habilitation.hasManager");
      await setRole(tx, scope, { id, role: before }, "manager");
      await emit({ type: "habilitation.role-changed", ...aboutRight(right), accountId, payload: { before, role: "manager", by: "agents" } } satisfies HabilitationEvent);
      return { id };
    }),
});
