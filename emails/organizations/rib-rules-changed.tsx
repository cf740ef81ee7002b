import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { Template } from "../template";

/** How many agents confirm a RIB, and how many hours it is not paid to after that, before and after. `by`: who changed it. */
export type RibRulesParams = { readonly confirmationsBefore: number; readonly confirmationsAfter: number; readonly hoursBefore: number; readonly hoursAfter: number; readonly by: string };

/** Tells the administrators that suppliers' bank details are checked by other rules. */
export const ribRulesChanged: Template<RibRulesParams> = {
  subject: (_params, { t, organization }) => t("organizations.mail.ribSubject", { organization: organization.name }),
  body: ({ confirmationsBefore, confirmationsAfter, hoursBefore, hoursAfter, by }, context) => {
    const { t, organization } = context;
    return (
      <Letter context={context} preview={t("organizations.mail.ribSubject", { organization: organization.name })} action={{ label: t("organizations.mail.button"), href: `${organization.origin}/gestion/parametres` }}>
        <Paragraph>{t("organizations.mail.rib", { by })}</Paragraph>
        <Facts
          facts={[
            [t("organizations.mail.before"), t("organizations.mail.ribRules", { confirmations: confirmationsBefore, hours: hoursBefore })],
            [t("organizations.mail.after"), t("organizations.mail.ribRules", { confirmations: confirmationsAfter, hours: hoursAfter })],
          ]}
        />
        <Paragraph>{t("organizations.mail.doubt")}</Paragraph>
      </Letter>
    );
  },
};
