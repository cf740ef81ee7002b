import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { ApplicantFacts, establishmentPath, RequestFacts, type HabilitationMailParams } from "./facts";

/** Tells a manager of the establishment, at once, that someone else asks to act for it. */
export const newcomer: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.newcomer.subject", { establishment: params.establishmentName }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={newcomer.subject(params, context)} action={{ label: t("habilitations.mail.newcomer.action"), href: establishmentPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.newcomer.body", { applicant: params.applicantName, establishment: params.establishmentName })}</Paragraph>
      <RequestFacts params={params} context={context} />
      <ApplicantFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.newcomer.unexpected")}</Paragraph>
    </Letter>
  );
}
