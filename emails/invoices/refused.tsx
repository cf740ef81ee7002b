import type { Messages } from "@/lib/i18n/words";
import type { Template } from "../template";
import { InvoiceMail, type InvoiceParams } from "./invoice-mail";

export type RefusedParams = InvoiceParams & { readonly reasonCode: keyof Messages["invoices"]["reasons"]; readonly reason: string };

/** A refusal says why, and that its number cannot serve again. */
export const refused: Template<RefusedParams> = {
  subject: ({ number, kind }, { t }) => t(`invoices.mail.refused.subject.${kind}`, { number }),
  body: (params, context) => {
    const { t, organization } = context;
    const words = params.reason === "" ? [] : [[t("invoices.mail.words"), params.reason] as const];
    return (
      <InvoiceMail params={params} context={context} lead={t(`invoices.mail.refused.lead.${params.kind}`, { number: params.number, organization: organization.name })} next={t("invoices.mail.refused.next", { number: params.number })}
        more={[[t("invoices.mail.reason"), t(`invoices.reasons.${params.reasonCode}`)], ...words]} />
    );
  },
};
