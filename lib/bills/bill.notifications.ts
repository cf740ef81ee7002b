import { isLocale } from "@/lib/kernel/locale";
import type { Tx } from "@/lib/platform/db";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { BillEvent } from "./bill.events";

const nobody = async (): Promise<MailDraft[]> => [];

async function readerOf(tx: Tx, accountId: string): Promise<Pick<MailDraft, "recipient" | "recipientName" | "locale">> {
  const { email, name, locale } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true, name: true, locale: true } });
  return { recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr" };
}

/** One message for all the new bills of an import. */
async function announced({ accountId, payload: { count, totals, linkId } }: Extract<BillEvent, { type: "bill.announced" }>, { tx }: NotificationContext): Promise<MailDraft[]> {
  return [{ template: "bill-announced", ...(await readerOf(tx, accountId)), params: { count, ...totals }, linkId }];
}

export const billNotifications: Notifications<BillEvent> = {
  "bill.published": nobody,
  "bill.opened": nobody,
  "bill.changed": nobody,
  "bill.reduced": nobody,
  "bill.withdrawn": nobody,
  "bill.announced": announced,
  "bill.end-announced": async ({ accountId, payload }, { tx }) => [{ template: "bill-end-announced", ...(await readerOf(tx, accountId)), params: payload }],
  "bill.alerts-chosen": nobody,
};
