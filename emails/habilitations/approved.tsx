import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { establishmentPath, RequestFacts, type HabilitationMailParams } from "./facts";

/** Tells the applicant that they may act for the establishment. */
export const approved: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.approved.subject", { establishment: params.establishmentName }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={approved.subject(params, context)} action={{ label: t("habilitations.mail.approved.action"), href: establishmentPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.approved.body", { establishment: params.establishmentName, role: params.role ?? "depositor" })}</Paragraph>
      <RequestFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.approved.next")}</Paragraph>
    </Letter>
  );
}
