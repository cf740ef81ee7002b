import type { MailDraft } from "@/lib/platform/events";
import type { Notifications, NotificationContext } from "@/lib/platform/notifications";
import { isLocale, type Locale } from "@/lib/kernel/locale";
import type { Tx } from "@/lib/platform/db";
import type { Currency } from "@/lib/kernel/money";
import { countedAmount, type InvoiceKind } from "./invoice";
import type { InvoiceEvent } from "./invoice.events";

const facts = {
  id: true, number: true, kind: true, grossAmount: true, currency: true, depositedById: true, establishment: { select: { name: true, scheme: true, identifier: true } },
  documents: { where: { role: "invoice" }, select: { sha256: true, receivedAt: true, entry: { select: { archiveNumber: true } } } },
} as const;
const factsOf = (tx: Tx, id: string) => tx.invoice.findFirstOrThrow({ where: { id }, select: facts });

type Reader = { readonly email: string; readonly name: string | null; readonly locale: Locale };

/** Who deposited it, as long as they are habilitated; else the establishment's managers, so that somebody knows. */
async function readersOf(tx: Tx, { establishment: { scheme, identifier }, depositedById }: { establishment: { scheme: string; identifier: string }; depositedById: string }): Promise<Reader[]> {
  const acting = await tx.habilitation.findMany({
    where: { scheme, identifier, state: "approved", account: { state: "active" } },
    select: { accountId: true, role: true, account: { select: { email: true, name: true, locale: true } } },
  });
  const depositor = acting.filter(({ accountId }) => accountId === depositedById);
  const told = depositor.length > 0 ? depositor : acting.filter(({ role }) => role === "manager");
  return told.map(({ account: { email, name, locale } }) => ({ email, name, locale: isLocale(locale) ? locale : "fr" }));
}

/** The message of a state, to each of its readers. */
async function tell(template: string, invoiceId: string, { tx }: NotificationContext, more: Record<string, string> = {}): Promise<MailDraft[]> {
  const invoice = await factsOf(tx, invoiceId);
  const [original] = invoice.documents;
  const params = {
    invoiceId: invoice.id, number: invoice.number, kind: invoice.kind, establishment: invoice.establishment.name,
    ...countedAmount(invoice.kind as InvoiceKind, Number(invoice.grossAmount), invoice.currency as Currency), archiveNumber: original?.entry?.archiveNumber ?? "",
    sha256: original?.sha256 ?? "", receivedAt: original?.receivedAt.toISOString() ?? "", ...more,
  };
  return (await readersOf(tx, invoice)).map(({ email, name, locale }) => ({ template, recipient: email, recipientName: name, locale, params }));
}

/** The supplier hears of each state. The receipt of a deposit goes with 203, moments later: only then does its archive number stand for good. */
export const invoiceNotifications: Notifications<InvoiceEvent> = {
  "invoice.deposited": async () => [],
  "invoice.made-available": ({ invoiceId }, context) => tell("invoice-made-available", invoiceId, context),
  "invoice.taken-in-charge": ({ invoiceId }, context) => tell("invoice-taken-in-charge", invoiceId, context),
  "invoice.approved": ({ invoiceId }, context) => tell("invoice-approved", invoiceId, context),
  "invoice.refused": ({ invoiceId, payload: { reasonCode, reason } }, context) => tell("invoice-refused", invoiceId, context, { reasonCode, reason }),
};
