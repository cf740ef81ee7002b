import type { Template } from "../template";
import { InvoiceMail, invoicePath, type InvoiceParams } from "./invoice-mail";

/** A colleague gives an agent an invoice to handle. */
export const assigned: Template<InvoiceParams & { readonly by: string }> = {
  path: (params) => invoicePath(params, "agent"),
  subject: ({ number, kind }, { t }) => t(`inbox.mail.assigned.subject.${kind}`, { number }),
  body: (params, context) => {
    const { kind, number, establishment, by } = params;
    return <InvoiceMail params={params} context={context} side="agent" lead={context.t(`inbox.mail.assigned.lead.${kind}`, { number, establishment, by })} next={context.t("inbox.mail.assigned.next")} />;
  },
};
