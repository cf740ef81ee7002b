import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { linkOf } from "./link";

/** To a new address that an account asked for: its link proves it. */
export const emailLink: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("accounts.mail.emailLink.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("accounts.mail.emailLink.asked")} action={{ label: t("accounts.mail.emailLink.action"), href: linkOf(context) }}>
      <Paragraph>{t("accounts.mail.emailLink.asked")}</Paragraph>
      <Paragraph>{t("accounts.mail.emailLink.how")}</Paragraph>
      <Paragraph>{t("accounts.mail.emailLink.notYou")}</Paragraph>
    </Letter>
  );
}
