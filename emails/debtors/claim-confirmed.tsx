import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { billsAddress } from "./debtor-mail";

/** All the customer's bills are seen from now on. */
export const claimConfirmed: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("debtors.mail.confirmed.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("debtors.mail.confirmed.lead")} action={{ label: t("debtors.mail.confirmed.action"), href: billsAddress(context) }}>
      <Paragraph>{t("debtors.mail.confirmed.lead")}</Paragraph>
    </Letter>
  );
}
