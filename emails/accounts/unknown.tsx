import { Link } from "react-email";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { claimAddress, signUpAddress } from "./link";

/** Someone asked to activate an account with an address that no account has. */
export const unknown: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("accounts.mail.unknown.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t, organization: { contactName, contactEmail, contactPhone } } = context;
  const claim = claimAddress(context);
  const whom = contactPhone ? t("accounts.mail.unknown.contactPhone", { contactName, contactEmail, contactPhone }) : t("accounts.mail.unknown.contact", { contactName, contactEmail });
  return (
    <Letter context={context} preview={t("accounts.mail.unknown.none")} action={{ label: t("accounts.mail.unknown.action"), href: signUpAddress(context) }}>
      <Paragraph>{t("accounts.mail.unknown.none")}</Paragraph>
      <Paragraph>{t("accounts.mail.unknown.paper")} <Link href={claim}>{claim}</Link></Paragraph>
      <Paragraph>{whom}</Paragraph>
      <Paragraph>{t("accounts.mail.unknown.supplier")}</Paragraph>
      <Paragraph>{t("accounts.mail.unknown.notYou")}</Paragraph>
    </Letter>
  );
}
