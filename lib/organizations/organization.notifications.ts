import { isLocale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { OrganizationEvent } from "./organization.events";

export const organizationNotifications: Notifications<OrganizationEvent> = {
  /** Where the money goes, and whether any does, is told to every administrator, whoever changed it. Of what did not change, nothing is said. */
  "organization.settings-changed": async ({ payload: { before, after } }, context) => {
    const [number, mode] = [before.payfipNumber !== after.payfipNumber, before.payfipMode !== after.payfipMode];
    if (!number && !mode) return [];
    const people = await administrators(context);
    const by = people.find(({ id }) => id === context.scope.actor.accountId);
    const of = (settings: typeof before) => ({ number: number ? (settings.payfipNumber ?? "none") : "", mode: mode ? (settings.payfipMode ?? "") : "" });
    const [was, is] = [of(before), of(after)];
    const params = { before: String(was.number), after: String(is.number), modeBefore: String(was.mode), modeAfter: String(is.mode), by: by?.name ?? by?.email ?? "" };
    return people.map(({ email, name, locale }): MailDraft => ({ template: "payfip-changed", recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params }));
  },
};

const administrators = async ({ tx, scope }: NotificationContext) => {
  const where = { organizationId: scope.organization.id, role: "administrator", account: { state: "active" } };
  return (await tx.membership.findMany({ where, select: { account: { select: { id: true, email: true, name: true, locale: true } } } })).map(({ account }) => account);
};
