import { formatInstant } from "@/lib/kernel/dates";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** `at`: the instant of the closing, in ISO text. */
type Params = { readonly at: string };

/** Confirms to a person that their account is closed, what stays, and whom to contact. */
export const closed: Template<Params> = {
  subject: (_params, { t }) => t("accounts.mail.closed.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t, locale, organization: { timeZone, contactName, contactEmail, contactPhone } } = context;
  const said = t("accounts.mail.closed.closed", { at: formatInstant(new Date(params.at), locale, timeZone) });
  return (
    <Letter context={context} preview={said}>
      <Paragraph>{said}</Paragraph>
      <Paragraph>{t("accounts.mail.closed.stays")}</Paragraph>
      <Paragraph>{contactPhone ? t("accounts.mail.closed.notYouPhone", { contactName, contactEmail, contactPhone }) : t("accounts.mail.closed.notYou", { contactName, contactEmail })}</Paragraph>
    </Letter>
  );
}
