import { operation } from "@/lib/platform/operation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayManageColleague } from "./habilitation.policy";
import { changeRoleSchema } from "./habilitation.schema";
import { holdAsManager, loadColleague } from "./load-colleague";
import { setRole } from "./set-role";

/** A manager changes what a colleague may do for the establishment, without the agents (S1.5). The same role again changes nothing. */
export const changeRole = operation({
  name: "habilitation.change-role",
  input: changeRoleSchema,
  load: loadColleague,
  may: mayManageColleague,
  run: (scope, { role }, colleague) =>
    scope.commit(async ({ tx, emit }) => {
      const { establishmentId, role: before } = colleague;
      await holdAsManager(tx, scope, establishmentId);
      await setRole(tx, scope, colleague, role);
      if (role !== before) await emit({ type: "habilitation.role-changed", ...aboutRight(colleague), accountId: colleague.accountId, payload: { before, role, by: "managers" } } satisfies HabilitationEvent);
      return { establishmentId };
    }),
});
