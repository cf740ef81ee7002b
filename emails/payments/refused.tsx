import type { Template } from "../template";
import { PaymentMail, type PaymentParams } from "./payment-mail";

export const refused: Template<PaymentParams> = {
  subject: ({ number }, { t }) => t("payments.mail.refused.subject", { number }),
  body: (params, context) => {
    const { t } = context;
    const path = params.hasAccount ? `/factures/${params.billId}/reglement` : `/payer?reference=${encodeURIComponent(params.reference)}`;
    return (
      <PaymentMail params={params} context={context} lead={t("payments.mail.refused.lead", { number: params.number })} next={t("payments.mail.refused.next")}
        action={{ label: t("payments.mail.refused.follow"), path }} />
    );
  },
};
