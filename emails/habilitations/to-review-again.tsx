import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { ApplicantFacts, RequestFacts, reviewPath, type HabilitationMailParams } from "./facts";

/** Tells an agent that a completed request waits again. */
export const toReviewAgain: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.toReviewAgain.subject", { reference: params.reference }),
  body: (params, context) => <Body params={params} context={context} />,
  path: ({ habilitationId }) => `/gestion/habilitations/${habilitationId}`,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={toReviewAgain.subject(params, context)} action={{ label: t("habilitations.mail.toReviewAgain.action"), href: reviewPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.toReviewAgain.body", { applicant: params.applicantName, reference: params.reference })}</Paragraph>
      <RequestFacts params={params} context={context} />
      <ApplicantFacts params={params} context={context} />
    </Letter>
  );
}
