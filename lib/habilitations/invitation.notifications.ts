import type { InvitationMailParams } from "@/emails/habilitations/invited";
import { dateAt } from "@/lib/kernel/dates";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";
import type { Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { HabilitationRole } from "./habilitation";
import type { InvitationEvent } from "./invitation.events";

type Sent = Extract<InvitationEvent, { type: "invitation.sent" | "invitation.sent-again" }>;

/** To the address alone, in the language of its account. The function that a manager typed is not repeated to somebody who may be a stranger. */
async function toInvited({ payload: { invitationId, email, linkId } }: Sent, { tx, scope }: NotificationContext): Promise<MailDraft[]> {
  const { role, expiresAt, establishment, invitedBy } = await tx.invitation.findFirstOrThrow({
    where: { id: invitationId },
    select: { role: true, expiresAt: true, establishment: { select: { name: true, scheme: true, identifier: true } }, invitedBy: { select: { name: true, email: true } } },
  });
  const { locale, name, state } = await tx.account.findUniqueOrThrow({ where: { email }, select: { locale: true, name: true, state: true } });
  const params: InvitationMailParams = {
    invitationId, role: role as HabilitationRole, establishmentName: establishment.name, scheme: establishment.scheme as IdentifierScheme, identifier: establishment.identifier,
    inviterName: invitedBy.name ?? invitedBy.email, until: dateAt(expiresAt, scope.organization.timeZone),
  };
  return [{ template: "invitation-received", recipient: email, recipientName: state === "active" ? name : null, locale: locale as Locale, params, ...(linkId ? { linkId } : {}) }];
}

export const invitationNotifications: Notifications<InvitationEvent> = {
  "invitation.sent": toInvited,
  "invitation.sent-again": toInvited,
  "invitation.withdrawn": async () => [],
};
