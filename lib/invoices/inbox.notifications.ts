import type { InvoiceTemplate } from "@/emails/invoices/templates";
import { isLocale } from "@/lib/kernel/locale";
import type { Currency } from "@/lib/kernel/money";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import { account, agentsHandling, membersAmong } from "./agents.notifications";
import type { InboxEvent } from "./inbox.events";
import { countedAmount, type InvoiceKind } from "./invoice";

const nobody = async (): Promise<MailDraft[]> => [];
const facts = {
  id: true, number: true, kind: true, grossAmount: true, currency: true, depositedById: true, establishment: { select: { name: true, scheme: true, identifier: true } }, department: { select: { name: true } },
  documents: { where: { role: "invoice" }, select: { sha256: true, receivedAt: true, entry: { select: { archiveNumber: true } } } },
} as const;

/** The person to whom it was given; where nobody is named, the members of the department to which it was given. Never whoever gave it. */
async function assigned({ invoiceId, payload: { before, after } }: Extract<InboxEvent, { type: "invoice.assigned" }>, context: NotificationContext): Promise<MailDraft[]> {
  const { tx, scope: { actor: { accountId: actorId } } } = context;
  const toPerson = after.assignedToId !== null && after.assignedToId !== before.assignedToId;
  const toDepartment = after.assignedToId === null && after.departmentId !== null && after.departmentId !== before.departmentId;
  if (!toPerson && !toDepartment) return [];
  const { number, kind, establishment, department, documents: [original], depositedById, ...invoice } = await tx.invoice.findFirstOrThrow({ where: { id: invoiceId }, select: facts });
  const readers = toPerson
    ? [await tx.account.findUniqueOrThrow({ where: { id: after.assignedToId ?? "" }, ...account })]
    : await membersAmong(context, after.departmentId ?? "", await agentsHandling(context, { establishment, depositedById }));
  const by = actorId === null ? null : await tx.account.findUnique({ where: { id: actorId }, select: { name: true, email: true } });
  const params = {
    invoiceId, number, kind, establishment: establishment.name, ...countedAmount(kind as InvoiceKind, Number(invoice.grossAmount), invoice.currency as Currency),
    archiveNumber: original?.entry?.archiveNumber ?? "", sha256: original?.sha256 ?? "", receivedAt: original?.receivedAt.toISOString() ?? "", by: by?.name ?? by?.email ?? "",
  };
  const template: InvoiceTemplate = toPerson ? "invoice-assigned" : "invoice-given-to-department";
  return readers.filter(({ id }) => id !== actorId).map(({ id: accountId, email, name, locale }) => ({
    template, recipient: email, recipientName: name, locale: isLocale(locale) ? locale : "fr", digest: { accountId, side: "agent" },
    params: toPerson ? params : { ...params, department: department?.name ?? "" },
  }));
}

/** No supplier hears of what agents do among themselves. */
export const inboxNotifications: Notifications<InboxEvent> = { "invoice.assigned": assigned, "invoice.noted": nobody, "invoice.handled-in-bulk": nobody, "invoice.exported": nobody };
