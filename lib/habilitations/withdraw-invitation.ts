import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import type { InvitationEvent } from "./invitation.events";
import { mayInvite } from "./invitation.policy";
import { invitationIdSchema } from "./habilitation.schema";
import { holdAsManager } from "./load-colleague";
import { loadInvitation } from "./load-invitation";

/** A manager takes an invitation back: nobody can accept it any more. */
export const withdrawInvitation = operation({
  name: "invitation.withdraw",
  input: invitationIdSchema,
  load: loadInvitation,
  may: mayInvite,
  run: (scope, { id }, { establishmentId, email, role }) =>
    scope.commit(async ({ tx, emit }) => {
      await holdAsManager(tx, scope, establishmentId);
      const { count } = await tx.invitation.updateMany({ where: { id, state: "open" }, data: { state: "withdrawn", answeredAt: scope.now } });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      await emit({ type: "invitation.withdrawn", establishmentId, payload: { invitationId: id, email, role } } satisfies InvitationEvent);
      return { id, establishmentId };
    }),
});
