import { formatDate } from "@/lib/kernel/dates";
import { Letter, Paragraph } from "../_parts/letter";
import type { Template } from "../template";

/** `until`: the last day of the first original; `from` and `to`: the days of the first and the last bill. All `2028-11-21`. */
type Params = { readonly count: number; readonly until: string; readonly from: string; readonly to: string };

/** Originals that will soon stop being available, and where to fetch them before. */
export const endAnnounced: Template<Params> = {
  subject: ({ count }, { t }) => t("bills.mail.endAnnounced.subject", { count }),
  body: ({ count, until, from, to }, context) => {
    const { t, locale, organization } = context;
    const lead = t("bills.mail.endAnnounced.lead", { count, organization: organization.name, until: formatDate(until, locale) });
    return (
      <Letter context={context} preview={lead} action={{ label: t("bills.mail.endAnnounced.action"), href: `${organization.origin}/factures/telecharger?du=${from}&au=${to}` }}>
        <Paragraph>{lead}</Paragraph>
        <Paragraph>{t("bills.mail.endAnnounced.next", { count })}</Paragraph>
      </Letter>
    );
  },
};
