import { Refusal } from "@/lib/kernel/refusal";
import { operation } from "@/lib/platform/operation";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { invitationExpiry } from "./invitation";
import type { InvitationEvent } from "./invitation.events";
import { mayInvite } from "./invitation.policy";
import { invitationIdSchema } from "./habilitation.schema";
import { holdAsManager } from "./load-colleague";
import { loadInvitation } from "./load-invitation";
import { prepareInvitee } from "./prepare-invitee";

/** The same message once more, in the name of whoever sends it again, for 14 days from now: also for one that has expired, or whose sender has left. */
export const sendInvitationAgain = operation({
  name: "invitation.send-again",
  input: invitationIdSchema,
  load: loadInvitation,
  may: mayInvite,
  async run(scope, { id }, { establishmentId, email, role }) {
    await takeAttempt(scope, attemptOf(scope, "invite-colleague", email));
    return scope.commit(async ({ tx, emit }) => {
      await holdAsManager(tx, scope, establishmentId);
      const { now, actor } = scope;
      const { count } = await tx.invitation.updateMany({
        where: { id, state: "open" }, data: { invitedById: actor.accountId ?? "", invitedAt: now, expiresAt: invitationExpiry(now) },
      });
      if (count === 0) throw new Refusal("conflict", "changedMeanwhile");
      const linkId = await prepareInvitee(tx, scope, email);
      await emit({ type: "invitation.sent-again", establishmentId, payload: { invitationId: id, email, role, linkId } } satisfies InvitationEvent);
      return { id, establishmentId };
    });
  },
});
