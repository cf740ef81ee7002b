import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { whomToAsk, type ClaimParams } from "./debtor-mail";

/** The bill that was asked for is not seen, or not any more. */
export const claimDropped: Template<ClaimParams> = {
  subject: (_params, { t }) => t("debtors.mail.dropped.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: ClaimParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("debtors.mail.dropped.lead")}>
      <Paragraph>{t("debtors.mail.dropped.lead")}</Paragraph>
      <Facts facts={[[t("debtors.mail.number"), params.number]]} />
      <Paragraph>{t("debtors.mail.dropped.help")}</Paragraph>
      <Paragraph>{whomToAsk(context)}</Paragraph>
    </Letter>
  );
}
