import { signInAddress } from "../accounts/link";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import type { ClaimParams } from "./debtor-mail";

/** The bill that was asked for waits in an account that is active: its owner signs in. */
export const claimToSignIn: Template<ClaimParams> = {
  subject: (_params, { t }) => t("debtors.mail.toSignIn.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: ClaimParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("debtors.mail.toSignIn.lead")} action={{ label: t("debtors.mail.toSignIn.action"), href: signInAddress(context) }}>
      <Paragraph>{t("debtors.mail.toSignIn.lead")}</Paragraph>
      <Facts facts={[[t("debtors.mail.number"), params.number]]} />
      <Paragraph>{t("debtors.mail.toSignIn.how")}</Paragraph>
      <Paragraph>{t("debtors.mail.notYou")}</Paragraph>
    </Letter>
  );
}
