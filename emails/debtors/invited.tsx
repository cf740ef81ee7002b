import { linkOf } from "../accounts/link";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

type Params = { readonly identifier: string };

/** The activation that an import sends (S3.2, S4.1): a first bill waits; the account's identifier stands in it. */
export const invited: Template<Params> = {
  subject: (_params, { t }) => t("accounts.mail.activation.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t, organization } = context;
  const waits = t("imports.mail.invited.waits", { organization: organization.name });
  return (
    <Letter context={context} preview={waits} action={{ label: t("accounts.mail.activation.action"), href: linkOf(context) }}>
      <Paragraph>{waits}</Paragraph>
      <Paragraph>{t("accounts.mail.activation.how")}</Paragraph>
      <Facts facts={[[t("accounts.mail.identifier"), params.identifier]]} />
      <Paragraph>{t("imports.mail.invited.notYou", { contactName: organization.contactName, contactEmail: organization.contactEmail })}</Paragraph>
    </Letter>
  );
}
