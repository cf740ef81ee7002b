import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { ApplicantFacts, RequestFacts, reviewPath, type HabilitationMailParams } from "./facts";

/** Tells an agent that a request waits. */
export const toReview: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.toReview.subject", { reference: params.reference }),
  body: (params, context) => <Body params={params} context={context} />,
  path: ({ habilitationId }) => `/gestion/habilitations/${habilitationId}`,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={toReview.subject(params, context)} action={{ label: t("habilitations.mail.toReview.action"), href: reviewPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.toReview.body", { applicant: params.applicantName, establishment: params.establishmentName })}</Paragraph>
      <RequestFacts params={params} context={context} />
      <ApplicantFacts params={params} context={context} />
    </Letter>
  );
}
