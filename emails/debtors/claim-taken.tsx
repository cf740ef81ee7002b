import { signInAddress } from "../accounts/link";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { whomToAsk } from "./debtor-mail";

/** The bill is on an account that somebody uses: nothing is said of whose. */
export const claimTaken: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("debtors.mail.taken.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("debtors.mail.taken.lead")} action={{ label: t("debtors.mail.toSignIn.action"), href: signInAddress(context) }}>
      <Paragraph>{t("debtors.mail.taken.lead")}</Paragraph>
      <Paragraph>{t("debtors.mail.taken.help")}</Paragraph>
      <Paragraph>{whomToAsk(context)}</Paragraph>
      <Paragraph>{t("debtors.mail.notYou")}</Paragraph>
    </Letter>
  );
}
