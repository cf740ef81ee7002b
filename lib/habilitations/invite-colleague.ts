import { Refusal } from "@/lib/kernel/refusal";
import type { Tx } from "@/lib/platform/db";
import { operation } from "@/lib/platform/operation";
import type { Scope } from "@/lib/platform/scope";
import { attemptOf, takeAttempt } from "@/lib/platform/take-attempt";
import { invitationExpiry, openInvitationsMost } from "./invitation";
import type { InvitationEvent } from "./invitation.events";
import { mayInvite } from "./invitation.policy";
import { inviteColleagueSchema } from "./habilitation.schema";
import { holdAsManager } from "./load-colleague";
import { loadTeam } from "./load-invitation";
import { prepareInvitee } from "./prepare-invitee";

/**
 * A manager invites a colleague without the agents (S1.5): a message goes to the address, and its reader accepts within 14 days. One open invitation
 * per address and establishment; one that has expired makes room. Throttled by address and origin: it is someone's mailbox.
 */
export const inviteColleague = operation({
  name: "invitation.invite",
  input: inviteColleagueSchema,
  load: loadTeam,
  may: mayInvite,
  async run(scope, { establishmentId, email, role, right, position }, establishment) {
    await takeAttempt(scope, attemptOf(scope, "invite-colleague", email));
    return scope.commit(async ({ tx, emit }) => {
      await holdAsManager(tx, scope, establishmentId);
      await refuseColleague(tx, establishment, email);
      await makeRoom(tx, scope, establishmentId, email);
      const linkId = await prepareInvitee(tx, scope, email);
      const { organization, now, actor } = scope;
      const { id } = await tx.invitation.create({
        data: { organizationId: organization.id, establishmentId, email, role, right, position, invitedById: actor.accountId ?? "", invitedAt: now, expiresAt: invitationExpiry(now) },
        select: { id: true },
      });
      await emit({ type: "invitation.sent", establishmentId, payload: { invitationId: id, email, role, right, linkId } } satisfies InvitationEvent);
      return { id, establishmentId };
    });
  },
});

async function refuseColleague(tx: Tx, { scheme, identifier }: { scheme: string; identifier: string }, email: string): Promise<void> {
  const held = await tx.habilitation.findFirst({ where: { scheme, identifier, state: { in: ["approved", "suspended"] }, account: { email } }, select: { state: true } });
  if (held) throw new Refusal("conflict", held.state === "suspended" ? "habilitation.invitation.isSuspended" : "habilitation.invitation.isColleague", {}, "email");
}

/** An expired one to the same address gives its place. Throws when one is open, or too many are. */
async function makeRoom(tx: Tx, { now }: Scope, establishmentId: string, email: string): Promise<void> {
  await tx.invitation.updateMany({ where: { establishmentId, email, state: "open", expiresAt: { lte: now } }, data: { state: "withdrawn", answeredAt: now } });
  const open = await tx.invitation.findMany({ where: { establishmentId, state: "open", expiresAt: { gt: now } }, select: { email: true }, take: openInvitationsMost });
  if (open.some((one) => one.email === email)) throw new Refusal("conflict", "habilitation.invitation.alreadyOpen", {}, "email");
  if (open.length >= openInvitationsMost) throw new Refusal("conflict", "habilitation.invitation.tooMany", { most: openInvitationsMost });
}
