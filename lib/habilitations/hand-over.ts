import { operation } from "@/lib/platform/operation";
import { livingRight } from "./habilitation";
import { aboutRight, type HabilitationEvent } from "./habilitation.events";
import { mayManageColleague } from "./habilitation.policy";
import { habilitationIdSchema } from "./habilitation.schema";
import { holdAsManager, loadColleague } from "./load-colleague";
import { setRole } from "./set-role";

/** « Transmettre la gestion »: a colleague becomes manager, and the one who was goes on as a depositor, who may leave then. */
export const handOver = operation({
  name: "habilitation.hand-over",
  input: habilitationIdSchema,
  load: loadColleague,
  may: mayManageColleague,
  run: (scope, _input, colleague) =>
    scope.commit(async ({ tx, emit }) => {
      const { establishmentId, role: before, accountId } = colleague;
      await holdAsManager(tx, scope, establishmentId);
      const own = await tx.habilitation.findFirstOrThrow({ where: { ...livingRight(scope), establishmentId, accountId: scope.actor.accountId ?? "" }, select: { id: true, accountId: true } });
      await setRole(tx, scope, colleague, "manager");
      await setRole(tx, scope, { id: own.id, role: "manager" }, "depositor");
      await emit({ type: "habilitation.handed-over", ...aboutRight(colleague), accountId, payload: { before, role: "manager" } } satisfies HabilitationEvent);
      const payload = { before: "manager", role: "depositor", by: "managers" } as const;
      await emit({ type: "habilitation.role-changed", habilitationId: own.id, establishmentId, accountId: own.accountId, payload } satisfies HabilitationEvent);
      return { establishmentId };
    }),
});
