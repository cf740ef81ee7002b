import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { whomToAsk } from "./debtor-mail";

/** `code`: eight digits; `account`: the address of the account that asks. */
type Params = { readonly code: string; readonly account: string };

/** The one-time code, to the address that billing knows. */
export const claimCodeMail: Template<Params> = {
  subject: ({ code }, { t }) => t("debtors.mail.code.subject", { code: spaced(code) }),
  body: (params, context) => <Body params={params} context={context} />,
};

const spaced = (code: string) => code.replace(/^(\d{4})(\d{4})$/, "$1 $2");

function Body({ params: { code, account }, context }: { params: Params; context: MailContext }) {
  const { t } = context;
  const lead = t("debtors.mail.code.lead", { account });
  return (
    <Letter context={context} preview={lead}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={[[t("debtors.mail.code.code"), spaced(code)]]} />
      <Paragraph>{t("debtors.mail.code.until")}</Paragraph>
      <Paragraph>{t("debtors.mail.code.notYou")}</Paragraph>
      <Paragraph>{whomToAsk(context)}</Paragraph>
    </Letter>
  );
}
