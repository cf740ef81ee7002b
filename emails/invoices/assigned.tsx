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

/** A colleague gives an agent's department an invoice that nobody is in charge of yet. */
export const givenToDepartment: Template<InvoiceParams & { readonly by: string; readonly department: string }> = {
  path: (params) => invoicePath(params, "agent"),
  subject: ({ number, kind, department }, { t }) => t(`inbox.mail.toDepartment.subject.${kind}`, { number, department }),
  body: (params, context) => {
    const { kind, number, establishment, department, by } = params;
    const lead = context.t(`inbox.mail.toDepartment.lead.${kind}`, { number, establishment, department, by });
    return <InvoiceMail params={params} context={context} side="agent" lead={lead} next={context.t("inbox.mail.toDepartment.next")} />;
  },
};
