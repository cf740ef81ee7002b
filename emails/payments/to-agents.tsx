import type { Template } from "../template";
import { paidFacts, PaymentMail, type PaymentParams } from "./payment-mail";

export type AlertParams = PaymentParams & { readonly payer: string; readonly differing: string };

/** To the agents of billing: a bill was paid twice, or once cancelled. */
export const double: Template<AlertParams> = {
  subject: ({ number }, { t }) => t("payments.mail.double.subject", { number }),
  body: (params, context) => {
    const { t } = context;
    return (
      <PaymentMail params={params} context={context} lead={t("payments.mail.double.lead", { number: params.number })} next={t("payments.mail.double.next")}
        more={[...paidFacts(params, context), [t("payments.mail.payer"), params.payer]]} action={{ label: t("payments.mail.double.follow"), path: `/gestion/titres/${params.billId}` }} />
    );
  },
};

/** To the agents of billing: PayFiP's answer is not about what was asked. `differing`: the names of its fields. */
export const mismatched: Template<AlertParams> = {
  subject: ({ number }, { t }) => t("payments.mail.mismatched.subject", { number }),
  body: (params, context) => {
    const { t } = context;
    return (
      <PaymentMail params={params} context={context} lead={t("payments.mail.mismatched.lead", { number: params.number, differing: params.differing })} next={t("payments.mail.mismatched.next")}
        action={{ label: t("payments.mail.mismatched.follow"), path: `/gestion/titres/${params.billId}` }} />
    );
  },
};
