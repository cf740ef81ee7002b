import { Link } from "react-email";
import { formatMoney, isCurrency } from "@/lib/kernel/money";
import { linkOf } from "../accounts/link";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext, Template } from "../template";

/** How many new bills, and their total in minor units under each currency's code. */
type Params = { readonly count: number } & Readonly<Record<string, number>>;

/** New bills of one import, for someone who has an account (S2.10). The message's own link stops the alerts. */
export const announced: Template<Params> = {
  subject: ({ count }, { t, organization }) => t("imports.mail.announced.subject", { count, organization: organization.name }),
  body: (params, context) => <Body params={params} context={context} />,
};

function Body({ params: { count, ...totals }, context }: { params: Params; context: MailContext }) {
  const { t, organization, locale } = context;
  const lead = t("imports.mail.announced.lead", { count, organization: organization.name });
  const amounts = Object.entries(totals).flatMap(([currency, minor]) => (isCurrency(currency) ? [formatMoney({ minor, currency }, locale)] : []));
  return (
    <Letter context={context} preview={lead} action={{ label: t("imports.mail.announced.action"), href: `${organization.origin}/factures` }}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={[[t("imports.mail.announced.total"), amounts.join(" + ")]]} />
      <Paragraph>{t("imports.mail.announced.stop")} <Link href={linkOf(context)}>{t("imports.mail.announced.stopLink")}</Link></Paragraph>
    </Letter>
  );
}
