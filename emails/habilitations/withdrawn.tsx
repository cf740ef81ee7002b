import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { Reason, RequestFacts, requestPath, type HabilitationMailParams } from "./facts";

/** Tells the person that their habilitation has ended, and why. */
export const withdrawn: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.withdrawn.subject", { establishment: params.establishmentName }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={withdrawn.subject(params, context)} action={{ label: t("habilitations.mail.withdrawn.action"), href: requestPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.withdrawn.body", { establishment: params.establishmentName })}</Paragraph>
      <Reason params={params} label={t("habilitations.mail.withdrawn.reason")} />
      <RequestFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.withdrawn.next")}</Paragraph>
    </Letter>
  );
}
