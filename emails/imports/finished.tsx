import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

type Params = { readonly importId: string; readonly fileName: string; readonly written: number; readonly failed: number };

/** Tells the agent who sent a file that it is written, and what could not be. */
export const finished: Template<Params> = {
  subject: ({ fileName }, { t }) => t("imports.mail.finished.subject", { fileName }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params: { importId, fileName, written, failed }, context }: { params: Params; context: MailContext }) {
  const { t, organization } = context;
  const lead = t("imports.mail.finished.lead", { fileName });
  return (
    <Letter context={context} preview={lead} action={{ label: t("imports.mail.finished.action"), href: `${organization.origin}/gestion/titres/import/${importId}` }}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={[[t("imports.mail.finished.written"), String(written)], [t("imports.mail.finished.failed"), String(failed)]]} />
      {failed > 0 && <Paragraph>{t("imports.mail.finished.next")}</Paragraph>}
    </Letter>
  );
}
