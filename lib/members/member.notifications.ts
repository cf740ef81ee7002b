import type { AdministratorParams, MemberInvitedParams, MemberRemovedParams, MemberRolesParams } from "@/emails/members/told";
import type { MemberTemplate } from "@/emails/members/templates";
import { dateAt } from "@/lib/kernel/dates";
import { linkExpiry } from "@/lib/kernel/links";
import { isLocale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import { rolesText } from "./member";
import type { MemberEvent } from "./member.events";

type Person = { readonly name: string | null; readonly email: string; readonly locale: string };
const person = { name: true, email: true, locale: true } as const;
const nameOf = ({ name, email }: Pick<Person, "name" | "email">) => name ?? email;

const draft = (template: MemberTemplate, { email, name, locale }: Person, params: MailDraft["params"], linkId?: string | null): MailDraft => ({
  template, recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params, ...(linkId ? { linkId } : {}),
});

const accountOf = ({ tx }: NotificationContext, id: string) => tx.account.findUniqueOrThrow({ where: { id }, select: { ...person, state: true } });
const actor = async (context: NotificationContext): Promise<string> => {
  const { accountId } = context.scope.actor;
  return accountId === null ? context.scope.organization.name : nameOf(await accountOf(context, accountId));
};

/** The other administrators, where somebody becomes one or is one no more: nobody takes that place unseen. */
async function administrators(context: NotificationContext, about: string, [before, after]: readonly [readonly string[], readonly string[]]): Promise<MailDraft[]> {
  const is = after.includes("administrator");
  if (before.includes("administrator") === is) return [];
  const { tx, scope } = context;
  const where = { organizationId: scope.organization.id, role: "administrator", accountId: { notIn: [about, scope.actor.accountId ?? about] }, account: { state: "active" } };
  const others = await tx.membership.findMany({ where, select: { account: { select: person } } });
  const params: AdministratorParams = { person: nameOf(await accountOf(context, about)), by: await actor(context), is: is ? "yes" : "no" };
  return others.map(({ account }) => draft("member-administrator", account, params));
}

type Invited = Extract<MemberEvent, { type: "member.invited" | "member.invited-again" }>;

/** To the address alone. The name that an administrator typed is not repeated to somebody who may be a stranger. */
async function toInvited({ accountId, payload: { roles, linkId } }: Invited, context: NotificationContext): Promise<MailDraft> {
  const { name, state, ...to } = await accountOf(context, accountId);
  const { now, organization } = context.scope;
  const until = linkId === null ? "" : dateAt(linkExpiry("activation", now), organization.timeZone);
  const params: MemberInvitedParams = { roles: rolesText(roles), by: await actor(context), until };
  return draft("member-invited", { ...to, name: state === "active" ? name : null }, params, linkId);
}

/** Who is told of what happens to the people of Gestion: themselves, each time; and the administrators of what happens to their own circle. */
export const memberNotifications: Notifications<MemberEvent> = {
  "member.invited": async (event, context) => [await toInvited(event, context), ...(await administrators(context, event.accountId, [[], event.payload.roles]))],
  "member.invited-again": async (event, context) => [await toInvited(event, context)],
  "member.invitation-withdrawn": async ({ accountId, payload: { roles } }, context) => administrators(context, accountId, [roles, []]),
  "member.roles-changed": async ({ accountId, payload: { before, after } }, context) => {
    const params: MemberRolesParams = { before: rolesText(before), after: rolesText(after), by: await actor(context) };
    return [draft("member-roles-changed", await accountOf(context, accountId), params), ...(await administrators(context, accountId, [before, after]))];
  },
  "member.removed": async ({ accountId, payload: { roles } }, context) => {
    const params: MemberRemovedParams = { roles: rolesText(roles), by: await actor(context) };
    return [draft("member-removed", await accountOf(context, accountId), params), ...(await administrators(context, accountId, [roles, []]))];
  },
};
