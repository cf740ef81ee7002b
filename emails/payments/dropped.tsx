import type { Template } from "../template";
import { PaymentMail, type PaymentParams } from "./payment-mail";

export type DroppedParams = PaymentParams & { readonly reason: string };

/** A declaration that nothing confirms: why, and what to do. */
export const dropped: Template<DroppedParams> = {
  subject: ({ number }, { t }) => t("payments.mail.dropped.subject", { number }),
  body: (params, context) => {
    const { t, organization } = context;
    return (
      <PaymentMail params={params} context={context} lead={t("payments.mail.dropped.lead", { number: params.number, organization: organization.name })} next={t("payments.mail.dropped.next")}
        more={[[t("payments.mail.reason"), params.reason]]} action={{ label: t("payments.mail.dropped.follow"), path: `/factures/${params.billId}` }} />
    );
  },
};
