import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

type Params = { readonly count: number };

/** Tells the administrators that a verification found the journal altered. */
export const journalAltered: Template<Params> = {
  subject: ({ count }, { t }) => t("audits.mail.subject", { count }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t, organization } = context;
  return (
    <Letter context={context} preview={journalAltered.subject(params, context)} action={{ label: t("audits.mail.button"), href: `${organization.origin}/gestion/journal` }}>
      <Paragraph>{t("audits.mail.body", { organization: organization.name, count: params.count })}</Paragraph>
    </Letter>
  );
}
