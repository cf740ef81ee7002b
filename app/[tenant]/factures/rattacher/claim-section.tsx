import { useLocale, useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import type { MyClaim } from "@/lib/debtors/claim.queries";
import { formatDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { ConfirmCodeForm, SendCodeForm } from "./join.form";

export type Service = { readonly contactName: string; readonly contactEmail: string };
type Props = { claim: MyClaim; sent: boolean; service: Service };

/** One bill that is seen, and the two ways to the others of the same customer. */
export function ClaimSection({ claim, sent, service }: Props) {
  const t = useTranslations("debtors.join");
  const locale = useLocale();
  const { bill, customerNumber, maskedEmail } = claim;
  const amount = formatMoney(bill.amount, locale);
  return (
    <Section card id={`demande-${claim.id}`} title={t("bill", { number: bill.number, date: formatDate(bill.issuedOn, locale), amount })} lead={customerNumber && t("customer", { number: customerNumber })}>
      <Stack gap="medium">
        {maskedEmail !== null && <ByCode claim={claim} email={maskedEmail} sent={sent} />}
        <div>
          <h3 className="text-lg font-semibold">{t(maskedEmail === null ? "byAgentOnly" : "byAgent")}</h3>
          <p className="mt-1">{t("byAgentBody", service)}</p>
        </div>
      </Stack>
    </Section>
  );
}

function ByCode({ claim: { id, codeUsable }, email, sent }: { claim: MyClaim; email: string; sent: boolean }) {
  const t = useTranslations("debtors.join");
  return (
    <Stack gap="small">
      <h3 className="text-lg font-semibold">{t("byCode")}</h3>
      <p>{t("byCodeBody", { email })}</p>
      {sent && codeUsable && <Notice tone="success" live title={t("sentTitle")}>{t("sent")}</Notice>}
      <ClientWords groups={["debtors"]}>
        <Stack gap="medium">
          {codeUsable && <ConfirmCodeForm id={id} />}
          <SendCodeForm id={id} again={codeUsable} />
        </Stack>
      </ClientWords>
    </Stack>
  );
}
