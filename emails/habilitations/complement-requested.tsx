import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { Reason, RequestFacts, requestPath, type HabilitationMailParams } from "./facts";

/** Asks the applicant for what is missing. */
export const complementRequested: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.complementRequested.subject", { reference: params.reference }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={complementRequested.subject(params, context)} action={{ label: t("habilitations.mail.complementRequested.action"), href: requestPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.complementRequested.body", { establishment: params.establishmentName })}</Paragraph>
      <Reason params={params} label={t("habilitations.mail.complementRequested.reason")} />
      <RequestFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.complementRequested.next")}</Paragraph>
    </Letter>
  );
}
