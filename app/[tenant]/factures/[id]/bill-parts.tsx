import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import type { BillView } from "@/lib/bills/bill.queries";
import { formatDate, formatInstant } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";

/** First of all: how much, by when, and what can be done now; else why nothing can. */
export function AmountAndActs({ bill }: { bill: BillView }) {
  const t = useTranslations("bills.page");
  const locale = useLocale();
  const { id, amount, dueOn, state, isOverdue, may } = bill;
  const due = dueOn === null ? state === "due" && t("dueNow") : t(state === "due" ? "dueBy" : "wasDueBy", { date: formatDate(dueOn, locale) });
  return (
    <div className="card p-5 sm:p-8">
      <Stack gap="medium">
        <div>
          <p className="text-4xl font-semibold tracking-title tabular-nums sm:text-5xl">{formatMoney(amount, locale)}</p>
          {due && <p className="mt-2 text-lg">{due}</p>}
        </div>
        {isOverdue && dueOn && <Notice tone="warning">{t("overdue", { date: formatDate(dueOn, locale) })}</Notice>}
        {!may.pay && <WhyNot bill={bill} />}
        {(may.pay || may.declare) && (
          <ButtonRow>
            {may.pay && <ButtonLink href={`/factures/${id}/reglement`} variant="primary">{t("pay")}</ButtonLink>}
            {may.declare && <ButtonLink href={`/factures/${id}/declarer`}>{t("declare")}</ButtonLink>}
          </ButtonRow>
        )}
      </Stack>
    </div>
  );
}

function WhyNot({ bill }: { bill: BillView }) {
  const t = useTranslations("bills");
  const words = useStateWords(bill);
  const { id, state, notPayable } = bill;
  if (state === "due") return <p>{t(`notPayable.${notPayable ?? "state"}`)}</p>;
  const follow = <ButtonLink href={`/factures/${id}/reglement`} size="small">{t("page.followPayment")}</ButtonLink>;
  return <Notice tone={state === "paid" ? "success" : "info"} actions={state === "paying" ? follow : undefined}>{words}</Notice>;
}

/** What its state means for the person whose bill it is. */
function useStateWords({ state, dueOn, paidOn, payments }: BillView): string {
  const t = useTranslations("bills.page.states");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const until = payments.find((payment) => payment.state === "pending")?.lockedUntil;
  if (state === "paying") return until ? t("paying", { until: formatInstant(until, locale, timeZone) }) : t("payingNoTime");
  if (state === "direct-debit") return dueOn ? t("debitOn", { date: formatDate(dueOn, locale) }) : t("debit");
  if (state === "paid") return paidOn ? t("paidOn", { date: formatDate(paidOn, locale) }) : t("paid");
  return state === "cancelled" ? t("cancelled") : t("declared");
}
