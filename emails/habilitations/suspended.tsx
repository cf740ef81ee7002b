import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { Reason, RequestFacts, requestPath, type HabilitationMailParams } from "./facts";

/** Tells the person that they may not act for the time being, and why. */
export const suspended: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.suspended.subject", { establishment: params.establishmentName }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={suspended.subject(params, context)} action={{ label: t("habilitations.mail.suspended.action"), href: requestPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.suspended.body", { establishment: params.establishmentName })}</Paragraph>
      <Reason params={params} label={t("habilitations.mail.suspended.reason")} />
      <RequestFacts params={params} context={context} />
      <Paragraph>{t("habilitations.mail.suspended.next")}</Paragraph>
    </Letter>
  );
}
