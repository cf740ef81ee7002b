import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";
import { establishmentPath, RequestFacts, type HabilitationMailParams } from "./facts";

/** Tells the person that the suspension has ended. */
export const reinstated: Template<HabilitationMailParams> = {
  subject: (params, { t }) => t("habilitations.mail.reinstated.subject", { establishment: params.establishmentName }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: HabilitationMailParams; context: MailContext }) {
  const { t } = context;
  return (
    <Letter context={context} preview={reinstated.subject(params, context)} action={{ label: t("habilitations.mail.reinstated.action"), href: establishmentPath(context, params) }}>
      <Paragraph>{t("habilitations.mail.reinstated.body", { establishment: params.establishmentName })}</Paragraph>
      <RequestFacts params={params} context={context} />
    </Letter>
  );
}
