import { formatInstant } from "@/lib/kernel/dates";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { signInAddress } from "./link";

/** `at`: the instant of the change, in ISO text. */
type Params = { readonly at: string; readonly identifier: string };

/** To the address that is now the account's. */
export const emailConfirmed: Template<Params> = {
  subject: (_params, { t }) => t("accounts.mail.emailConfirmed.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t, locale, organization: { timeZone } } = context;
  const changed = t("accounts.mail.emailConfirmed.changed", { at: formatInstant(new Date(params.at), locale, timeZone) });
  return (
    <Letter context={context} preview={changed} action={{ label: t("accounts.mail.emailConfirmed.action"), href: signInAddress(context) }}>
      <Paragraph>{changed}</Paragraph>
      <Paragraph>{t("accounts.mail.emailConfirmed.how")}</Paragraph>
      <Facts facts={[[t("accounts.mail.identifier"), params.identifier]]} />
    </Letter>
  );
}
