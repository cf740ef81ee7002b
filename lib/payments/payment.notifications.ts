import type { AlertParams } from "@/emails/payments/to-agents";
import type { DroppedParams } from "@/emails/payments/dropped";
import type { PaymentParams } from "@/emails/payments/payment-mail";
import type { paymentTemplates } from "@/emails/payments/templates";
import { fromDateColumn } from "@/lib/kernel/dates";
import { isLocale, type Locale } from "@/lib/kernel/locale";
import type { MailDraft } from "@/lib/platform/events";
import type { NotificationContext, Notifications } from "@/lib/platform/notifications";
import type { PaymentMeans } from "./payment";
import type { PaymentEvent } from "./payment.events";

type Template = keyof typeof paymentTemplates;
type Reader = { readonly email: string; readonly name: string | null; readonly locale: string };
const readerColumns = { email: true, name: true, locale: true } as const;
const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : "fr");

/** What is told of a payment, and to whom: who made it, else the address that was given for it, else the account that sees the bill. */
async function told({ tx, scope }: NotificationContext, paymentId: string) {
  const row = await tx.payment.findFirstOrThrow({
    where: { id: paymentId },
    select: { amount: true, currency: true, means: true, paidOn: true, receiptNumber: true, authorization: true, payerEmail: true, account: { select: readerColumns },
      bill: { select: { id: true, number: true, reference: true, account: { select: { ...readerColumns, state: true } } } } },
  });
  const { bill, account, payerEmail } = row;
  const guest = payerEmail === null ? null : { email: payerEmail, name: null, locale: scope.organization.locale };
  const owner = bill.account?.state === "active" ? bill.account : null;
  const reader: Reader | null = account ?? guest ?? owner;
  const params: PaymentParams = {
    billId: bill.id, number: bill.number, reference: bill.reference, minor: Number(row.amount), currency: row.currency, paidOn: row.paidOn ? fromDateColumn(row.paidOn) : "",
    means: (row.means ?? "") as PaymentMeans | "", receiptNumber: row.receiptNumber ?? "", authorization: row.authorization ?? "", hasAccount: reader && reader !== guest ? 1 : 0,
  };
  return { params, reader, payer: account?.name ?? account?.email ?? payerEmail ?? "" };
}

const draft = (template: Template, { email, name, locale }: Reader, params: PaymentParams | DroppedParams | AlertParams): MailDraft =>
  ({ template, recipient: email, recipientName: name, locale: localeOf(locale), params: { ...params } });

const toPayer = async (template: Template, { payload }: PaymentEvent, context: NotificationContext): Promise<MailDraft[]> => {
  const { params, reader } = await told(context, payload.paymentId);
  return reader ? [draft(template, reader, { ...params, ...("reason" in payload ? { reason: payload.reason } : {}) })] : [];
};

/** One message to each agent who handles bills, whatever their roles. */
async function toBilling(template: Template, { payload }: PaymentEvent, context: NotificationContext): Promise<MailDraft[]> {
  const { params, payer } = await told(context, payload.paymentId);
  const held = await context.tx.membership.findMany({
    where: { organizationId: context.scope.organization.id, role: { in: ["billing", "administrator"] }, account: { state: "active" } }, select: { account: { select: readerColumns } }, distinct: ["accountId"],
  });
  const alert: AlertParams = { ...params, payer, differing: "differing" in payload ? payload.differing : "" };
  return held.map(({ account }) => draft(template, account, alert));
}

const nobody = async () => [];

/** The payer hears of the end that counts for them; what they did themselves, they know. */
export const paymentNotifications: Notifications<PaymentEvent> = {
  "payment.opened": nobody,
  "payment.accepted": async (event, context) => [
    ...(await toPayer("payment-received", event, context)), ...(event.payload.isDouble ? await toBilling("payment-double", event, context) : []),
  ],
  "payment.refused": (event, context) => toPayer("payment-refused", event, context),
  "payment.abandoned": nobody,
  "payment.expired": nobody,
  "payment.lapsed": nobody,
  "payment.mismatched": (event, context) => toBilling("payment-mismatched", event, context),
  "payment.declared": nobody,
  "payment.confirmed": (event, context) => toPayer("payment-received", event, context),
  "payment.dropped": (event, context) => toPayer("payment-dropped", event, context),
  "payment.withdrawn": nobody,
  "payment.recorded": (event, context) => toPayer("payment-received", event, context),
};
