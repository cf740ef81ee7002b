import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { RequestFacts, requestPath, type HabilitationMailParams } from "./facts";

/** The applicant's receipt of what they added. */
export const completed: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.completed.subject", { reference: params.reference }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={completed.subject(params, context)} action={{ label: t("habilitations.mail.completed.action"), href: requestPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.completed.body", { reference: params.reference })}</Paragraph>
      <RequestFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.completed.next")}</Paragraph>
    </Letter>
  );
}
