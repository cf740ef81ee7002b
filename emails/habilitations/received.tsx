import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { RequestFacts, requestPath, type HabilitationMailParams } from "./facts";

/** The applicant's receipt: the reference, and what happens next. */
export const received: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.received.subject", { reference: params.reference }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={received.subject(params, context)} action={{ label: t("habilitations.mail.received.action"), href: requestPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.received.body", { establishment: params.establishmentName })}</Paragraph>
      <RequestFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.received.next")}</Paragraph>
    </Letter>
  );
}
