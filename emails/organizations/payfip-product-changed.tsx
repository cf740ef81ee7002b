import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { Template } from "../template";

/** `before` and `after`: a number, or `none` for the organisation's own. `by`: who changed it. */
type Params = { readonly product: string; readonly before: string; readonly after: string; readonly by: string };

/** Tells the administrators that the number under which the bills of one product are paid was changed. */
export const payfipProductChanged: Template<Params> = {
  subject: (_params, { t, organization }) => t("organizations.mail.productSubject", { organization: organization.name }),
  body: (params, context) => {
    const { product, before, after, by } = params;
    const { t, organization } = context;
    const number = (text: string) => (text === "none" ? t("organizations.mail.productNone") : text);
    return (
      <Letter context={context} preview={payfipProductChanged.subject(params, context)} action={{ label: t("organizations.mail.button"), href: `${organization.origin}/gestion/parametres` }}>
        <Paragraph>{t("organizations.mail.product", { by, product })}</Paragraph>
        <Facts facts={[[t("organizations.mail.before"), number(before)], [t("organizations.mail.after"), number(after)]]} />
        <Paragraph>{t("organizations.mail.doubt")}</Paragraph>
      </Letter>
    );
  },
};
