import { formatInstant } from "@/lib/kernel/dates";
import type { Template } from "../template";
import { InvoiceMail, type InvoiceParams } from "./invoice-mail";

/** The receipt of a deposit: archive number, hash and instant. */
export const madeAvailable: Template<InvoiceParams> = {
  subject: ({ number, kind }, { t }) => t(`invoices.mail.madeAvailable.subject.${kind}`, { number }),
  body: (params, context) => {
    const { t, locale, organization } = context;
    return (
      <InvoiceMail params={params} context={context} lead={t(`invoices.mail.madeAvailable.lead.${params.kind}`, { number: params.number, organization: organization.name })} next={t("invoices.mail.madeAvailable.next")}
        more={[[t("invoices.mail.receivedAt"), formatInstant(new Date(params.receivedAt), locale, organization.timeZone)], [t("invoices.mail.sha256"), params.sha256]]} />
    );
  },
};
