import { formatInstant } from "@/lib/kernel/dates";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** `at`: the instant of the change, in ISO text. */
type Params = { readonly at: string };

/** To the address that an account has left. It does not say which one it took: whoever reads this may not be its owner any more. */
export const emailChanged: Template<Params> = {
  subject: (_params, { t }) => t("accounts.mail.emailChanged.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t, locale, organization: { timeZone, contactName, contactEmail, contactPhone } } = context;
  const changed = t("accounts.mail.emailChanged.changed", { at: formatInstant(new Date(params.at), locale, timeZone) });
  return (
    <Letter context={context} preview={changed}>
      <Paragraph>{changed}</Paragraph>
      <Paragraph>{t("accounts.mail.emailChanged.sessions")}</Paragraph>
      <Paragraph>{contactPhone ? t("accounts.mail.emailChanged.notYouPhone", { contactName, contactEmail, contactPhone }) : t("accounts.mail.emailChanged.notYou", { contactName, contactEmail })}</Paragraph>
    </Letter>
  );
}
