import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { linkOf } from "./link";

/** « Mot de passe ou identifiant oublié »: the page of the link shows the identifier and takes a new password. */
export const passwordLink: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("accounts.mail.passwordLink.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("accounts.mail.passwordLink.asked")} action={{ label: t("accounts.mail.passwordLink.action"), href: linkOf(context) }}>
      <Paragraph>{t("accounts.mail.passwordLink.asked")}</Paragraph>
      <Paragraph>{t("accounts.mail.passwordLink.how")}</Paragraph>
      <Paragraph>{t("accounts.mail.passwordLink.notYou")}</Paragraph>
    </Letter>
  );
}
