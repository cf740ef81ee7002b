import { isLocale } from "@/lib/kernel/locale";
import type { Currency } from "@/lib/kernel/money";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { InboxEvent } from "./inbox.events";
import { countedAmount, type InvoiceKind } from "./invoice";

const nobody = async (): Promise<MailDraft[]> => [];
const facts = {
  id: true, number: true, kind: true, grossAmount: true, currency: true, establishment: { select: { name: true } },
  documents: { where: { role: "invoice" }, select: { sha256: true, receivedAt: true, entry: { select: { archiveNumber: true } } } },
} as const;

/** The person to whom it was given, unless they took it themselves. */
async function assigned({ invoiceId, payload: { before, after } }: Extract<InboxEvent, { type: "invoice.assigned" }>, { tx, scope }: NotificationContext): Promise<MailDraft[]> {
  const { accountId: actorId } = scope.actor;
  if (after.assignedToId === null || after.assignedToId === before.assignedToId || after.assignedToId === actorId) return [];
  const { id: accountId, email, name, locale } = await tx.account.findUniqueOrThrow({ where: { id: after.assignedToId }, select: { id: true, email: true, name: true, locale: true } });
  const by = actorId === null ? null : await tx.account.findUnique({ where: { id: actorId }, select: { name: true, email: true } });
  const { number, kind, establishment, documents: [original], ...invoice } = await tx.invoice.findFirstOrThrow({ where: { id: invoiceId }, select: facts });
  const params = {
    invoiceId, number, kind, establishment: establishment.name, ...countedAmount(kind as InvoiceKind, Number(invoice.grossAmount), invoice.currency as Currency),
    archiveNumber: original?.entry?.archiveNumber ?? "", sha256: original?.sha256 ?? "", receivedAt: original?.receivedAt.toISOString() ?? "", by: by?.name ?? by?.email ?? "",
  };
  return [{ template: "invoice-assigned", recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", params, digest: { accountId, side: "agent" } }];
}

/** No supplier hears of what agents do among themselves. */
export const inboxNotifications: Notifications<InboxEvent> = { "invoice.assigned": assigned, "invoice.noted": nobody, "invoice.handled-in-bulk": nobody };
