import { formatInstant } from "@/lib/kernel/dates";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { forgottenAddress } from "./link";

/** `at`: the instant of the change, in ISO text. */
type Params = { readonly at: string };

/** Tells the person that their password was changed, and what to do if it was not by them. */
export const passwordChanged: Template<Params> = {
  subject: (_params, { t }) => t("accounts.mail.passwordChanged.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t, locale, organization: { timeZone, contactName, contactEmail } } = context;
  const changed = t("accounts.mail.passwordChanged.changed", { at: formatInstant(new Date(params.at), locale, timeZone) });
  return (
    <Letter context={context} preview={changed} action={{ label: t("accounts.mail.passwordChanged.action"), href: forgottenAddress(context) }}>
      <Paragraph>{changed}</Paragraph>
      <Paragraph>{t("accounts.mail.passwordChanged.sessions")}</Paragraph>
      <Paragraph>{t("accounts.mail.passwordChanged.notYou", { contactName, contactEmail })}</Paragraph>
    </Letter>
  );
}
