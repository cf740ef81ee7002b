import type { PayfipMode } from "@/lib/kernel/organization-settings";
import { Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** What did not change is empty; no number is `none`. `by`: who changed it. */
type Params = { readonly before: string; readonly after: string; readonly modeBefore: string; readonly modeAfter: string; readonly by: string };

/** Tells the administrators that the number to which online payments go, or whether they are real, was changed. */
export const payfipChanged: Template<Params> = {
  subject: ({ after }, { t, organization }) => t(after ? "organizations.mail.subject" : "organizations.mail.modeSubject", { organization: organization.name }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params, context }: { params: Params; context: MailContext }) {
  const { before, after, modeBefore, modeAfter, by } = params;
  const { t, organization } = context;
  const number = (text: string) => (text === "none" ? t("organizations.mail.none") : text);
  const mode = (text: string) => t(`organizations.settings.modes.${text as PayfipMode}`);
  return (
    <Letter context={context} preview={payfipChanged.subject(params, context)} action={{ label: t("organizations.mail.button"), href: `${organization.origin}/gestion/parametres` }}>
      {after && <Paragraph>{t("organizations.mail.body", { by, before: number(before), after: number(after) })}</Paragraph>}
      {modeAfter && <Paragraph>{t("organizations.mail.mode", { by, before: mode(modeBefore), after: mode(modeAfter) })}</Paragraph>}
      <Paragraph>{t("organizations.mail.doubt")}</Paragraph>
    </Letter>
  );
}
