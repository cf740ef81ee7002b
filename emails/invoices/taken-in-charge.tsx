import type { Template } from "../template";
import { InvoiceMail, type InvoiceParams } from "./invoice-mail";

export const takenInCharge: Template<InvoiceParams> = {
  subject: ({ number, kind }, { t }) => t(`invoices.mail.takenInCharge.subject.${kind}`, { number }),
  body: (params, context) => (
    <InvoiceMail params={params} context={context} lead={context.t(`invoices.mail.takenInCharge.lead.${params.kind}`, { number: params.number, organization: context.organization.name })}
      next={context.t("invoices.mail.takenInCharge.next")} />
  ),
};
