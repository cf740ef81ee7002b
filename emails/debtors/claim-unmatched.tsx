import { claimAddress } from "../accounts/link";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { whomToAsk } from "./debtor-mail";

/** No bill has that number and that amount: what to check, and whom to ask. */
export const claimUnmatched: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("debtors.mail.unmatched.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("debtors.mail.unmatched.lead")} action={{ label: t("debtors.mail.unmatched.action"), href: claimAddress(context) }}>
      <Paragraph>{t("debtors.mail.unmatched.lead")}</Paragraph>
      <Paragraph>{t("debtors.mail.unmatched.help")}</Paragraph>
      <Paragraph>{whomToAsk(context)}</Paragraph>
      <Paragraph>{t("debtors.mail.notYou")}</Paragraph>
    </Letter>
  );
}
