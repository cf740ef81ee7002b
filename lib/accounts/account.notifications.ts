import type { DigestLine, DigestParams, DigestQueue } from "@/emails/accounts/digest";
import type { AccountTemplate } from "@/emails/accounts/templates";
import type { MailParams } from "@/emails/template";
import { livingRight } from "@/lib/habilitations/habilitation";
import { wordsIn } from "@/lib/i18n/words";
import { agentRoles } from "@/lib/kernel/actor";
import type { Locale } from "@/lib/kernel/locale";
import { waitOf } from "@/lib/kernel/waiting";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { AccountEvent, ToldQueue } from "./account.events";

const nobody = async (): Promise<MailDraft[]> => [];

const ownerOf = ({ tx }: NotificationContext, id: string) =>
  tx.account.findUniqueOrThrow({ where: { id }, select: { email: true, name: true, identifier: true, locale: true } });

/** The message that carries an activation link. Its reader has proven nothing yet: a name that someone else typed is not repeated to them. */
type Invited = { accountId: string; payload: { linkId: string } };
const activation = async ({ accountId, payload }: Invited, context: NotificationContext): Promise<MailDraft[]> => {
  const { email, identifier, locale } = await ownerOf(context, accountId);
  return [draft("account-activation", { email, name: null, locale }, { identifier }, payload.linkId)];
};

type Reader = { email: string; name: string | null; locale: string };
const draft = (template: AccountTemplate, to: Reader, params: Record<string, string> = {}, linkId?: string): MailDraft => ({
  template, recipient: to.email, recipientName: to.name, locale: to.locale as Locale, params, ...(linkId ? { linkId } : {}),
});

/** A message to the new address with its link; or, where another account has that address, word to its owner, without any. */
const newAddress = async ({ payload: { linkId } }: { payload: { linkId: string } }, { tx }: NotificationContext): Promise<MailDraft[]> => {
  const { email, account: { locale } } = await tx.link.findUniqueOrThrow({ where: { id: linkId }, select: { email: true, account: { select: { locale: true } } } });
  if (email === null) throw new Error("a link that proves an address has none");
  const owner = await tx.account.findUnique({ where: { email }, select: { email: true, name: true, locale: true } });
  return [owner ? draft("account-email-taken", owner) : draft("account-email-link", { email, name: null, locale }, {}, linkId)];
};

/** The address that was left and the one that was taken are both told. */
const changedAddress = async ({ accountId, payload: { before } }: { accountId: string; payload: { before: string } }, context: NotificationContext): Promise<MailDraft[]> => {
  const owner = await ownerOf(context, accountId);
  const at = { at: context.scope.now.toISOString() };
  return [draft("account-email-changed", { ...owner, email: before }, at), draft("account-email-confirmed", owner, { ...at, identifier: owner.identifier })];
};

type Digest = Extract<AccountEvent, { type: "account.digest-told" }>;
/** What the person still has a right to hear: as an agent, or of the messages that were held those for the establishment that each is about. */
async function stillTheirs({ accountId, payload: { side, mailIds, waiting } }: Digest, { tx, scope }: NotificationContext) {
  const roles = { organizationId: scope.organization.id, accountId, role: { in: [...agentRoles] } };
  if (side === "agent" && !(await tx.membership.findFirst({ where: roles, select: { role: true } }))) return { held: [], waiting: [] };
  const held = await tx.mail.findMany({
    where: { id: { in: mailIds } }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { template: true, params: true, event: { select: { establishmentId: true } } },
  });
  if (side === "agent") return { held, waiting };
  const rights = (await tx.habilitation.findMany({ where: { ...livingRight(scope), accountId }, select: { establishmentId: true } })).map(({ establishmentId }) => establishmentId);
  return { held: held.filter(({ event: { establishmentId } }) => establishmentId === null || rights.includes(establishmentId)), waiting: [] };
}

/** How long a queue has waited on the day of the message. */
const queueOf = ({ now, organization: { timeZone } }: NotificationContext["scope"]) => ({ name, count, since }: ToldQueue): DigestQueue =>
  ({ name, count, since: since === null ? null : waitOf(new Date(since), now, timeZone) });

/** The messages that were held, each by its subject and where it leads, in the language in which the person reads now; and what waits for an agent. */
const digest = async (event: Digest, notified: NotificationContext): Promise<MailDraft[]> => {
  const { tx, scope } = notified;
  const { accountId, payload: { side } } = event;
  const { email, name, locale, state } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true, name: true, locale: true, state: true } });
  if (state !== "active") return [];
  const context = { t: wordsIn(locale as Locale), locale: locale as Locale, organization: scope.organization, recipientName: name, link: null };
  const { headingOf } = await import("@/emails/render"); // slow to load, and every act imports this file
  const { held, waiting } = await stillTheirs(event, notified);
  const lines: DigestLine[] = held.map(({ template, params }) => headingOf(template, params as MailParams, context));
  if (lines.length + waiting.length === 0) return [];
  const params: DigestParams = { side, count: lines.length, lines: JSON.stringify(lines), waiting: JSON.stringify(waiting.map(queueOf(scope))) };
  return [{ template: "account-digest" satisfies AccountTemplate, recipient: email, recipientName: name, locale: locale as Locale, params }];
};

/** Who is told of what happens to accounts: always the account's own address, except for an address that has no account. */
export const accountNotifications: Notifications<AccountEvent> = {
  "account.link-asked": nobody,
  "account.signed-up": activation,
  "account.activation-requested": activation,
  "account.known-address-asked": async ({ accountId }, context) => [draft("account-known", await ownerOf(context, accountId))],
  "account.unknown-address-asked": async ({ payload: { email, locale } }) => [draft("account-unknown", { email, name: null, locale })],
  "account.password-link-requested": async ({ accountId, payload }, context) =>
    [draft("account-password-link", await ownerOf(context, accountId), {}, payload.linkId)],
  "account.activated": nobody,
  "account.password-changed": async ({ accountId }, context) =>
    [draft("account-password-changed", await ownerOf(context, accountId), { at: context.scope.now.toISOString() })],
  "account.signed-in": nobody,
  "account.signed-out": nobody,
  "account.roles-given": nobody,
  "account.language-chosen": nobody,
  "account.mail-frequency-chosen": nobody,
  "account.digest-told": digest,
  "account.name-changed": nobody,
  "account.email-change-asked": newAddress,
  "account.email-changed": changedAddress,
  "account.session-ended": nobody,
  "account.other-sessions-ended": nobody,
  "account.data-exported": nobody,
  "account.closed": async ({ accountId }, context) => [draft("account-closed", await ownerOf(context, accountId), { at: context.scope.now.toISOString() })],
  "account.closed-elsewhere": nobody,
};
