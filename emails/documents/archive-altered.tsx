import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

type Params = { readonly count: number };

/** Tells the administrators that a verification found the archive altered. */
export const archiveAltered: Template<Params> = {
  subject: ({ count }, { t }) => t("documents.archive.mail.subject", { count }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { t, organization } = context;
  return (
    <Letter context={context} preview={archiveAltered.subject(params, context)} action={{ label: t("documents.archive.mail.button"), href: `${organization.origin}/gestion/archive` }}>
      <Paragraph>{t("documents.archive.mail.body", { organization: organization.name, count: params.count })}</Paragraph>
    </Letter>
  );
}
