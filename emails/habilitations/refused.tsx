import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { Reason, RequestFacts, requestPath, type HabilitationMailParams } from "./facts";

/** Tells the applicant why not. */
export const refused: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.refused.subject", { reference: params.reference }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={refused.subject(params, context)} action={{ label: t("habilitations.mail.refused.action"), href: requestPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.refused.body", { establishment: params.establishmentName })}</Paragraph>
      <Reason params={params} label={t("habilitations.mail.refused.reason")} />
      <RequestFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.refused.next")}</Paragraph>
    </Letter>
  );
}
