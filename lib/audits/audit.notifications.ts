import { isLocale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { AuditEvent } from "./audit.events";

export const auditNotifications: Notifications<AuditEvent> = {
  "audit.verification-requested": async () => [],
  /** A journal that was touched is told at once to those who can do something. */
  "audit.verified": async ({ payload: { intact, findingCount } }, context) =>
    intact ? [] : (await administrators(context)).map(({ email, name, locale }): MailDraft => ({
      template: "journal-altered", recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params: { count: findingCount },
    })),
  "audit.exported": async () => [],
};

const administrators = async ({ tx, scope }: NotificationContext) => {
  const where = { organizationId: scope.organization.id, role: "administrator", account: { state: "active" } };
  return (await tx.membership.findMany({ where, select: { account: { select: { email: true, name: true, locale: true } } } })).map(({ account }) => account);
};
