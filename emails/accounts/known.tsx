import { Link } from "react-email";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { forgottenAddress, signInAddress } from "./link";

/** Someone asked for an account or an activation with an address that already has an active account. */
export const known: Template<Record<string, never>> = {
  subject: (_params, { t }) => t("accounts.mail.known.subject"),
  body: (_params, context) => <Body context={context} />,
};

function Body({ context }: { context: MailContext }) {
  const { t } = context;
  const forgotten = forgottenAddress(context);
  return (
    <Letter context={context} preview={t("accounts.mail.known.exists")} action={{ label: t("accounts.mail.known.action"), href: signInAddress(context) }}>
      <Paragraph>{t("accounts.mail.known.exists")}</Paragraph>
      <Paragraph>{t("accounts.mail.known.forgotten")} <Link href={forgotten}>{forgotten}</Link></Paragraph>
      <Paragraph>{t("accounts.mail.known.notYou")}</Paragraph>
    </Letter>
  );
}
