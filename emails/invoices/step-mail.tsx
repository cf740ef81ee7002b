import { formatDate } from "@/lib/kernel/dates";
import type { Messages } from "@/lib/i18n/words";
import type { MailContext, Template } from "../template";
import { InvoiceMail, invoicePath, moneyText, type Fact, type InvoiceParams } from "./invoice-mail";

/** What a step may say besides; what it does not say is empty, or 0. `approvedMinor`: minor units; `paidOn`: a day, `2026-11-21`. */
export type StepParams = InvoiceParams & {
  readonly reasonCode: keyof Messages["invoices"]["reasons"] | "";
  readonly reason: string;
  readonly approvedMinor: number;
  readonly paidOn: string;
  readonly paymentReference: string;
};
type Speaker = "words" | "supplierWords";

function factsOf({ reasonCode, reason, approvedMinor, currency, paidOn, paymentReference }: StepParams, context: MailContext, speaker: Speaker): Fact[] {
  const { t, locale } = context;
  const facts: (Fact | false)[] = [
    reasonCode !== "" && [t("invoices.mail.reason"), t(`invoices.reasons.${reasonCode}`)],
    reason !== "" && [t(`invoices.mail.${speaker}`), reason],
    approvedMinor !== 0 && [t("invoices.mail.approvedAmount"), moneyText(approvedMinor, currency, context)],
    paidOn !== "" && [t("invoices.mail.paidOn"), formatDate(paidOn, locale)],
    paymentReference !== "" && [t("invoices.mail.paymentReference"), paymentReference],
  ];
  return facts.filter((fact) => fact !== false);
}

/** The supplier hears of a step: what happened, why, and what to do next. `speaker`: whose words came with it. */
export const toSupplier = (told: Exclude<keyof Messages["invoices"]["mail"]["told"], "made-available">, speaker: Speaker = "words"): Template<StepParams> => ({
  path: (params) => invoicePath(params),
  subject: ({ number, kind }, { t }) => t(`invoices.mail.told.${told}.subject.${kind}`, { number }),
  body: (params, context) => {
    const values = { number: params.number, organization: context.organization.name };
    return (
      <InvoiceMail params={params} context={context} lead={context.t(`invoices.mail.told.${told}.lead.${params.kind}`, values)}
        next={context.t(`invoices.mail.told.${told}.next`, values)} more={factsOf(params, context, speaker)} />
    );
  },
});

/** Agents of accounting hear of what the supplier did. */
export const toAgents = (told: keyof Messages["invoices"]["mail"]["agents"]): Template<StepParams> => ({
  path: (params) => invoicePath(params, "agent"),
  subject: ({ number, kind }, { t }) => t(`invoices.mail.agents.${told}.subject.${kind}`, { number }),
  body: (params, context) => {
    const { number, establishment } = params;
    return (
      <InvoiceMail params={params} context={context} side="agent" lead={context.t(`invoices.mail.agents.${told}.lead.${params.kind}`, { number, establishment })}
        next={context.t(`invoices.mail.agents.${told}.next`)} more={factsOf(params, context, "supplierWords")} />
    );
  },
});
