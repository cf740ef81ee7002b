import type { AccountTemplate } from "@/emails/accounts/templates";
import type { Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { AccountEvent } from "./account.events";

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
  "account.name-changed": nobody,
  "account.email-change-asked": newAddress,
  "account.email-changed": changedAddress,
  "account.session-ended": nobody,
  "account.other-sessions-ended": nobody,
  "account.data-exported": nobody,
  "account.closed": async ({ accountId }, context) => [draft("account-closed", await ownerOf(context, accountId), { at: context.scope.now.toISOString() })],
  "account.closed-elsewhere": nobody,
};
