import type { MessageMailParams } from "@/emails/messages/message-mail";
import type { MessageTemplate } from "@/emails/messages/templates";
import type { Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { MessageEvent } from "./message.events";

type Reader = { readonly email: string; readonly name: string | null; readonly locale: string };

const nobody = async (): Promise<MailDraft[]> => [];
const readerColumns = { email: true, name: true, locale: true } as const;

async function told({ tx }: NotificationContext, { threadId, payload: { messageId } }: { threadId: string; payload: { messageId: string } }) {
  const { account, ...thread } = await tx.messageThread.findFirstOrThrow({
    where: { id: threadId },
    select: { reference: true, name: true, email: true, locale: true, subject: true, account: { select: readerColumns } },
  });
  const { body } = await tx.message.findFirstOrThrow({ where: { id: messageId }, select: { body: true } });
  const followed = account ? "portal" : "mail";
  const mail = (template: MessageTemplate, { email, name, locale }: Reader, params: Omit<MessageMailParams, "threadId" | "reference" | "followed">): MailDraft => ({
    template, recipient: email, recipientName: name, locale: locale as Locale, params: { threadId, reference: thread.reference, followed, ...params },
  });
  return { thread, asker: account ?? { email: thread.email, name: thread.name, locale: thread.locale }, isProven: account !== null, body, mail };
}

/** Those who answer: one message each, whatever their roles. */
async function answering({ tx, scope }: NotificationContext): Promise<Reader[]> {
  const held = await tx.membership.findMany({
    where: { organizationId: scope.organization.id, role: { in: ["reception", "administrator"] }, account: { state: "active" } },
    select: { account: { select: readerColumns } },
    distinct: ["accountId"],
  });
  return held.map(({ account }) => account);
}

export const messageNotifications: Notifications<MessageEvent> = {
  "message.received": async (event, context) => {
    const { thread: { subject, name }, asker, isProven, mail } = await told(context, event);
    const first = event.payload.first;
    // What a visitor typed is not repeated to an address that nobody has proven.
    const acknowledged = isProven ? mail("message-acknowledged", asker, { subject }) : mail("message-acknowledged", { ...asker, name: null }, { subject: "" });
    const toService = (await answering(context)).map((agent) => mail(first ? "message-to-answer" : "message-continued", agent, { subject, from: name }));
    return first ? [acknowledged, ...toService] : toService;
  },
  "message.answered": async (event, context) => {
    const { thread: { subject }, asker, body, mail } = await told(context, event);
    return [mail("message-answered", asker, { subject, body })];
  },
  "message.closed": nobody,
  "message.reopened": nobody,
};
