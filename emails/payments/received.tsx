import type { Template } from "../template";
import { paidFacts, PaymentMail, type PaymentParams } from "./payment-mail";

/** The receipt. Who paid without an account has it in the message alone. */
export const received: Template<PaymentParams> = {
  subject: ({ number, receiptNumber }, { t }) => t("payments.mail.received.subject", { number, receiptNumber }),
  body: (params, context) => {
    const { t, organization } = context;
    const action = params.hasAccount ? { label: t("payments.mail.received.follow"), path: "/reglements" } : undefined;
    return (
      <PaymentMail params={params} context={context} lead={t("payments.mail.received.lead", { organization: organization.name })} more={paidFacts(params, context)} action={action}
        next={t(params.hasAccount ? "payments.mail.received.next" : "payments.mail.received.guest")} />
    );
  },
};
