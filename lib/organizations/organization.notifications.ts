import { isLocale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { OrganizationEvent } from "./organization.events";

export const organizationNotifications: Notifications<OrganizationEvent> = {
  /** Where the money goes is told to every administrator, whoever changed it. */
  "organization.settings-changed": async ({ payload: { before, after } }, context) => {
    if (before.payfipNumber === after.payfipNumber) return [];
    const people = await administrators(context);
    const by = people.find(({ id }) => id === context.scope.actor.accountId);
    const params = { before: String(before.payfipNumber ?? ""), after: String(after.payfipNumber ?? ""), by: by?.name ?? by?.email ?? "" };
    return people.map(({ email, name, locale }): MailDraft => ({ template: "payfip-changed", recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params }));
  },
};

const administrators = async ({ tx, scope }: NotificationContext) => {
  const where = { organizationId: scope.organization.id, role: "administrator", account: { state: "active" } };
  return (await tx.membership.findMany({ where, select: { account: { select: { id: true, email: true, name: true, locale: true } } } })).map(({ account }) => account);
};
