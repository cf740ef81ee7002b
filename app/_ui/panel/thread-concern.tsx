import { useTranslations } from "next-intl";
import type { ConcernView } from "@/lib/messages/message";
import { BillBadge } from "../badge/bill-badge";
import { TextLink } from "../button/text-link";

/** The bill or the invoice that a message is about. `href`: its page, for those who may open it. */
export function ThreadConcern({ concern, href }: { concern: ConcernView; href: string | undefined }) {
  const t = useTranslations("messages");
  const words = concern.kind === "bill" ? t("concern.bill", { number: concern.number, subject: concern.subject })
    : t(concern.invoiceKind === "credit-note" ? "concern.creditNote" : "concern.invoice", { number: concern.number });
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="text-muted">{t("fact.concern")}</span>
      {href ? <TextLink href={href}>{words}</TextLink> : <span className="font-medium">{words}</span>}
      {concern.kind === "bill" && (concern.gone ? <span className="text-muted">{t("concern.gone")}</span> : <BillBadge state={concern.state} />)}
      <span className="text-sm text-muted">{concern.kind === "bill" ? t("concern.year", { year: String(concern.fiscalYear) }) : t("concern.establishment", { name: concern.establishment })}</span>
    </p>
  );
}
