import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { whomToAsk } from "./debtor-mail";

/** `customerNumber`: empty where the debtor has none. */
type Params = { readonly customerNumber: string };

/** Told to the address before: the bills of a customer number are followed with another one. */
export const addressMoved: Template<Params> = {
  subject: (_params, { t }) => t("debtors.mail.moved.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params: { customerNumber }, context }: { params: Params; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("debtors.mail.moved.lead")}>
      <Paragraph>{t("debtors.mail.moved.lead")}</Paragraph>
      {customerNumber !== "" && <Facts facts={[[t("debtors.mail.customerNumber"), customerNumber]]} />}
      <Paragraph>{t("debtors.mail.moved.notYou")}</Paragraph>
      <Paragraph>{whomToAsk(context)}</Paragraph>
    </Letter>
  );
}
