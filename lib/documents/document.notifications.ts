import type { MailDraft } from "@/lib/platform/events";
import type { Notifications } from "@/lib/platform/notifications";
import type { Tx } from "@/lib/platform/db";
import { isLocale } from "@/lib/kernel/locale";
import type { DocumentEvent } from "./document.events";

export const documentNotifications: Notifications<DocumentEvent> = {
  "archive.verification-requested": async () => [],
  /** An archive that was touched is told at once to those who can do something. */
  "archive.verified": async ({ payload: { intact, findingCount } }, { tx }) =>
    intact ? [] : (await administrators(tx)).map(({ email, name, locale }): MailDraft => ({
      template: "archive-altered", recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params: { count: findingCount },
    })),
};

const administrators = async (tx: Tx) => {
  const where = { role: "administrator", account: { state: "active" } };
  return (await tx.membership.findMany({ where, select: { account: { select: { email: true, name: true, locale: true } } } })).map(({ account }) => account);
};
