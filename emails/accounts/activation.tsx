import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { linkOf } from "./link";

type Params = { readonly identifier: string };

/** The activation that the person asked for (S3.2), with the account's identifier (S4.3). */
export const activation: Template<Params> = {
  subject: (_params, { t }) => t("accounts.mail.activation.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("accounts.mail.activation.asked")} action={{ label: t("accounts.mail.activation.action"), href: linkOf(context) }}>
      <Paragraph>{t("accounts.mail.activation.asked")}</Paragraph>
      <Paragraph>{t("accounts.mail.activation.how")}</Paragraph>
      <Facts facts={[[t("accounts.mail.identifier"), params.identifier]]} />
      <Paragraph>{t("accounts.mail.activation.notYou")}</Paragraph>
    </Letter>
  );
}
