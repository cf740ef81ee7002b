import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** Empty: none. `by`: who changed it. */
type Params = { readonly before: string; readonly after: string; readonly by: string };

/** Tells the administrators that the number to which online payments go was changed. */
export const payfipChanged: Template<Params> = {
  subject: (_params, { t, organization }) => t("organizations.mail.subject", { organization: organization.name }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params: { before, after, by }, context }: { params: Params; context: MailContext }) {
  const { t, organization } = context;
  const none = t("organizations.mail.none");
  return (
    <Letter context={context} preview={t("organizations.mail.subject", { organization: organization.name })} action={{ label: t("organizations.mail.button"), href: `${organization.origin}/gestion/parametres` }}>
      <Paragraph>{t("organizations.mail.body", { by, before: before || none, after: after || none })}</Paragraph>
      <Paragraph>{t("organizations.mail.doubt")}</Paragraph>
    </Letter>
  );
}
