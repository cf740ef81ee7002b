import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { signInAddress } from "./link";

/** To the owner of an address that another account asked for: nothing has changed. */
export const emailTaken: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("accounts.mail.emailTaken.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t, organization: { contactName, contactEmail } } = context;
  return (
    <Letter context={context} preview={t("accounts.mail.emailTaken.asked")} action={{ label: t("accounts.mail.emailTaken.action"), href: signInAddress(context) }}>
      <Paragraph>{t("accounts.mail.emailTaken.asked")}</Paragraph>
      <Paragraph>{t("accounts.mail.emailTaken.how", { contactName, contactEmail })}</Paragraph>
      <Paragraph>{t("accounts.mail.emailTaken.notYou")}</Paragraph>
    </Letter>
  );
}
