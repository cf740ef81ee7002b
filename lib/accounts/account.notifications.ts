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
};
