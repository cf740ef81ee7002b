import { originAt } from "@/lib/kernel/organization-settings";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { Template } from "../template";

/** Hosts without scheme or port. `by`: who changed it; empty: whoever runs the installation. */
type Params = { readonly before: string; readonly after: string; readonly by: string };

/** Tells the administrators that the portal answers at another address, and that they sign in there. */
export const hostChanged: Template<Params> = {
  subject: (_params, { t, organization }) => t("organizations.mail.hostSubject", { organization: organization.name }),
  body: (params, context) => {
    const { before, after, by } = params;
    const { t, organization } = context;
    return (
      <Letter context={context} preview={hostChanged.subject(params, context)} action={{ label: t("organizations.mail.hostButton"), href: `${originAt(after, organization)}/connexion` }}>
        <Paragraph>{by === "" ? t("organizations.mail.hostByOperator") : t("organizations.mail.host", { by })}</Paragraph>
        <Facts facts={[[t("organizations.mail.before"), before], [t("organizations.mail.after"), after]]} />
        <Paragraph>{t("organizations.mail.hostDoubt")}</Paragraph>
      </Letter>
    );
  },
};
