import type { React } from "@/lib/platform/notifications";
import { obstacleTo } from "./invitation-obstacle";
import { joinEstablishment } from "./join-establishment";

const columns = {
  id: true, establishmentId: true, state: true, expiresAt: true, invitedById: true, establishment: { select: { scheme: true, identifier: true } },
} as const;

/**
 * An account was activated by the link of an invitation, whose page says that this accepts it: it does. Other invitations to the same address wait for
 * their own press; one that can no longer be accepted keeps nobody from activating.
 */
export const acceptOnActivation: React = async ({ accountId }, { tx, scope, emit }) => {
  if (accountId === undefined) return;
  const { email } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const open = await tx.invitation.findMany({ where: { email, state: "open" }, select: columns, orderBy: { id: "asc" }, take: 100 });
  if (open.length === 0) return;
  const used = await tx.link.findFirst({ where: { accountId, portalId: scope.organization.id, purpose: "activation", usedAt: scope.now }, select: { id: true } });
  for (const invitation of used ? open : []) {
    const carried = await tx.event.findFirst({
      where: {
        establishmentId: invitation.establishmentId, type: { in: ["invitation.sent", "invitation.sent-again"] },
        AND: [{ payload: { path: ["invitationId"], equals: invitation.id } }, { payload: { path: ["linkId"], equals: used?.id ?? "" } }],
      },
      select: { id: true },
    });
    if (carried && (await obstacleTo(tx, scope, invitation, accountId)) === null) await joinEstablishment({ tx, emit }, scope, { invitationId: invitation.id, accountId });
  }
};
