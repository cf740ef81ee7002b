import { linkOf } from "../accounts/link";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import type { ClaimParams } from "./debtor-mail";

type Params = ClaimParams & { readonly identifier: string };

/** The activation that someone asked for by a paper bill (S3.2), with the account's identifier. */
export const claimToActivate: Template<Params> = {
  subject: (_params, { t }) => t("debtors.mail.toActivate.subject"),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={t("debtors.mail.toActivate.lead")} action={{ label: t("debtors.mail.toActivate.action"), href: linkOf(context) }}>
      <Paragraph>{t("debtors.mail.toActivate.lead")}</Paragraph>
      <Paragraph>{t("debtors.mail.toActivate.how")}</Paragraph>
      <Facts facts={[[t("debtors.mail.number"), params.number], [t("debtors.mail.identifier"), params.identifier]]} />
      <Paragraph>{t("debtors.mail.toActivate.next")}</Paragraph>
      <Paragraph>{t("debtors.mail.notYou")}</Paragraph>
    </Letter>
  );
}
