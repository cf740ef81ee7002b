import type { InvoiceTemplate } from "@/emails/invoices/templates";
import type { Currency } from "@/lib/kernel/money";
import { isLocale, type Locale } from "@/lib/kernel/locale";
import type { Tx } from "@/lib/platform/db";
import type { MailDraft } from "@/lib/platform/events";
import type { Notifications, NotificationContext } from "@/lib/platform/notifications";
import { isLiving } from "@/lib/habilitations/habilitation";
import { account, agentsHandling, membersAmong, type Reader } from "./agents.notifications";
import { countedAmount, type InvoiceKind } from "./invoice";
import type { InvoiceEvent, StepFacts } from "./invoice.events";

const facts = {
  id: true, number: true, kind: true, grossAmount: true, currency: true, depositedById: true, departmentId: true, assignedToId: true, establishment: { select: { name: true, scheme: true, identifier: true } },
  documents: { where: { role: "invoice" }, select: { sha256: true, receivedAt: true, entry: { select: { archiveNumber: true } } } },
} as const;
const factsOf = (tx: Tx, id: string) => tx.invoice.findFirstOrThrow({ where: { id }, select: facts });
type Facts = Awaited<ReturnType<typeof factsOf>>;

type Side = "supplier" | "agent";

/** Who deposited it, as long as they are habilitated; else the establishment's managers, so that somebody knows. */
async function suppliersOf({ tx, scope }: NotificationContext, { establishment: { scheme, identifier }, depositedById }: Facts): Promise<Reader[]> {
  const where = { scheme, identifier, state: "approved", account: { state: "active" } };
  const approved = await tx.habilitation.findMany({ where, select: { role: true, state: true, expiresOn: true, account } });
  const acting = approved.filter((right) => isLiving(right, scope));
  const depositor = acting.filter((one) => one.account.id === depositedById);
  return (depositor.length > 0 ? depositor : acting.filter(({ role }) => role === "manager")).map((one) => one.account);
}

/** Of those who may handle it: the person to whom it was given, else those of its department, else all of them. */
async function agentsOf(context: NotificationContext, invoice: Facts): Promise<Reader[]> {
  const all = await agentsHandling(context, invoice);
  const ofDepartment = invoice.departmentId === null ? [] : await membersAmong(context, invoice.departmentId, all);
  const given = all.filter(({ id }) => id === invoice.assignedToId);
  return [given, ofDepartment, all].find((some) => some.length > 0) ?? [];
}

/** Mails keep strings and numbers only: what a step does not say is empty, or 0. */
const paramsOf = (invoice: Facts, { reasonCode, reason = "", approvedAmount = 0, paidOn = "", paymentReference = "" }: StepFacts) => {
  const [original] = invoice.documents;
  return {
    invoiceId: invoice.id, number: invoice.number, kind: invoice.kind, establishment: invoice.establishment.name,
    ...countedAmount(invoice.kind as InvoiceKind, Number(invoice.grossAmount), invoice.currency as Currency), archiveNumber: original?.entry?.archiveNumber ?? "",
    sha256: original?.sha256 ?? "", receivedAt: original?.receivedAt.toISOString() ?? "", reasonCode: reasonCode ?? "", reason, approvedMinor: approvedAmount, paidOn, paymentReference,
  };
};

type Told = { readonly invoiceId: string; readonly payload: StepFacts };
type Tell = (event: Told, context: NotificationContext) => Promise<MailDraft[]>;
type Telling = { readonly supplier: InvoiceTemplate; readonly agents?: InvoiceTemplate; /** It waits for an act: no digest holds it. */ readonly atOnce?: true };

/** The message of a step, to each of its readers. */
const tell = ({ supplier, agents, atOnce }: Telling): Tell => async ({ invoiceId, payload }, context) => {
  const invoice = await factsOf(context.tx, invoiceId);
  const params = paramsOf(invoice, payload);
  const draft = (template: InvoiceTemplate, side: Side) => ({ id, email, name, locale }: Reader): MailDraft => ({
    template, recipient: email, recipientName: name, locale: (isLocale(locale) ? locale : "fr") satisfies Locale, params, ...(atOnce ? {} : { digest: { accountId: id, side } }),
  });
  const toAgents = agents ? (await agentsOf(context, invoice)).map(draft(agents, "agent")) : [];
  return [...(await suppliersOf(context, invoice)).map(draft(supplier, "supplier")), ...toAgents];
};
const nobody = async (): Promise<MailDraft[]> => [];

/** The supplier hears of each state, agents of what waits for them. The receipt of a deposit goes with 203, moments later: only then does its archive number stand for good. */
export const invoiceNotifications: Notifications<InvoiceEvent> = {
  "invoice.deposited": nobody,
  "invoice.made-available": tell({ supplier: "invoice-made-available", agents: "invoice-agents-available" }),
  "invoice.taken-in-charge": tell({ supplier: "invoice-taken-in-charge" }),
  "invoice.recycled": tell({ supplier: "invoice-recycled", atOnce: true }),
  "invoice.readdressed": tell({ supplier: "invoice-readdressed", agents: "invoice-agents-readdressed" }),
  "invoice.suspended": tell({ supplier: "invoice-suspended", atOnce: true }),
  "invoice.completed": tell({ supplier: "invoice-completed", agents: "invoice-agents-completed" }),
  "invoice.disputed": tell({ supplier: "invoice-disputed" }),
  "invoice.approved": tell({ supplier: "invoice-approved" }),
  "invoice.partly-approved": tell({ supplier: "invoice-partly-approved" }),
  "invoice.refused": tell({ supplier: "invoice-refused", atOnce: true }),
  "invoice.service-attested": tell({ supplier: "invoice-service-attested" }),
  "invoice.mandated": tell({ supplier: "invoice-mandated" }),
  "invoice.handed-to-accountant": tell({ supplier: "invoice-handed-to-accountant" }),
  "invoice.booked": tell({ supplier: "invoice-booked" }),
  "invoice.payment-sent": tell({ supplier: "invoice-payment-sent" }),
  "invoice.payment-confirmed": tell({ supplier: "invoice-payment-confirmed" }),
  "invoice.cancelled": tell({ supplier: "invoice-cancelled", agents: "invoice-agents-cancelled" }),
  "invoice.refusal-acknowledged": nobody,
};
