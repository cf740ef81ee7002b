import { renderMail } from "@/emails/render";
import type { MailParams } from "@/emails/template";
import { linkIsGone, refusedForGood } from "@/lib/kernel/mail-state";
import { linkPath, oneClickPath, type LinkPurpose } from "@/lib/kernel/links";
import { wordsIn } from "@/lib/i18n/words";
import type { Locale } from "@/lib/kernel/locale";
import type { Container } from "@/lib/platform/container";
import { log } from "@/lib/platform/log";
import type { Scope } from "@/lib/platform/scope";
import { isMailRefused } from "@/lib/ports/mail";
import { withSecrets } from "./mail-secrets";

/**
 * Renders one message and hands it over. One that was sent is not sent again; a failure is written beside it and thrown, and the queue tries
 * later under the same Message-ID. A message whose link was used or has expired still leaves: it is what was said then, and the page of an
 * expired link sends a new one. One whose link is gone altogether does not: there is nowhere to lead. One that the mail server refuses for good is not tried again.
 */
export async function sendMail({ mail: port }: Container, scope: Scope, mailId: string): Promise<void> {
  const mail = await scope.read((tx) => tx.mail.findFirst({ where: { id: mailId } }));
  if (!mail || mail.sentAt) return;
  const link = await linkOf(scope, mail.linkId);
  if (mail.linkId && !link) return note(scope, mailId, { lastError: linkIsGone }).then(() => log.error("a message was not sent: its link is gone", { mail: mailId }));
  try {
    const { organization } = scope;
    const locale = mail.locale as Locale;
    const drawn = await renderMail(mail.template, withSecrets(scope, mail.template, mail.params as MailParams), { t: wordsIn(locale), locale, organization, recipientName: mail.recipientName, link: link?.href ?? null });
    await port.deliver({ id: mail.id, to: { address: mail.recipient, name: mail.recipientName }, senderName: organization.name, ...drawn, ...unsubscribing(link) });
    await note(scope, mailId, { sentAt: scope.now, lastError: null, ...(port.keepsMessages ? drawn : {}) });
  } catch (error) {
    if (isMailRefused(error)) return note(scope, mailId, { lastError: `${refusedForGood}${error.answer}`.slice(0, 500) }).then(() => log.error("a message was refused for good", { mail: mailId }));
    await note(scope, mailId, { lastError: String(error).slice(0, 500) });
    throw error;
  }
}

type MailLink = { readonly purpose: LinkPurpose; readonly href: string };

async function linkOf({ organization, read, secrets }: Scope, linkId: string | null): Promise<MailLink | null> {
  const link = linkId && (await read((tx) => tx.link.findUnique({ where: { id: linkId }, select: { purpose: true } })));
  const purpose = link && (link.purpose as LinkPurpose);
  return linkId && purpose ? { purpose, href: `${organization.origin}${linkPath(purpose, secrets.linkToken(linkId))}` } : null;
}

/** A message that can be stopped says so to mail readers too. */
const unsubscribing = (link: MailLink | null): { unsubscribe?: string } => (link?.purpose === "alerts" ? { unsubscribe: oneClickPath(link.href) } : {});

type Noted = { sentAt?: Date; lastError: string | null; subject?: string; text?: string; html?: string };
const note = ({ commit }: Scope, id: string, data: Noted) =>
  commit(async ({ tx }) => { await tx.mail.updateMany({ where: { id, sentAt: null }, data: { ...data, attempts: { increment: 1 } } }); });
