import { formatInstant } from "@/lib/kernel/dates";
import type { Template } from "../template";
import { InvoiceMail, invoicePath, type InvoiceParams } from "./invoice-mail";

/** The receipt of a deposit: archive number, hash and instant. */
export const madeAvailable: Template<InvoiceParams> = {
  path: (params) => invoicePath(params),
  subject: ({ number, kind }, { t }) => t(`invoices.mail.told.made-available.subject.${kind}`, { number }),
  body: (params, context) => {
    const { t, locale, organization } = context;
    return (
      <InvoiceMail params={params} context={context} next={t("invoices.mail.told.made-available.next")}
        lead={t(`invoices.mail.told.made-available.lead.${params.kind}`, { number: params.number, organization: organization.name })}
        more={[[t("invoices.mail.receivedAt"), formatInstant(new Date(params.receivedAt), locale, organization.timeZone)], [t("invoices.mail.sha256"), params.sha256]]} />
    );
  },
};
