import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { Messages } from "@/lib/i18n/words";
import { formatInstant } from "@/lib/kernel/dates";
import { formatMoney, type Money } from "@/lib/kernel/money";
import { Notice, type NoticeTone } from "./notice";
import { Receipt } from "./receipt";

export type ResultName = keyof Messages["payments"]["back"]["results"];

const tones: Record<ResultName, NoticeTone> = {
  accepted: "success", refused: "danger", abandoned: "warning", "given-up": "warning", expired: "warning", lapsed: "warning", waiting: "info", mismatched: "warning", unreachable: "warning",
};
/** The result may still come: there is a point in looking again. */
export const mayChange = (result: ResultName): boolean => ["waiting", "given-up", "lapsed", "unreachable"].includes(result);

type Props = { result: ResultName; reference: string; amount: Money; receiptNumber: string | null; paidAt: Date | null; isDouble?: boolean };

/** How a payment online ended, as the payment service told it. */
export function PaymentResult({ result, reference, amount, receiptNumber, paidAt, isDouble }: Props) {
  const t = useTranslations("payments");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (result !== "accepted" || !receiptNumber) return <Notice live tone={tones[result]} title={t(`back.results.${result}.title`)}>{t(`back.results.${result}.body`)}</Notice>;
  return (
    <>
      {isDouble && <div className="mb-6"><Notice tone="warning" title={t("back.double")}>{t("back.doubleBody")}</Notice></div>}
      <Receipt title={t("back.results.accepted.title")} referenceLabel={t("facts.receiptNumber")} reference={receiptNumber} facts={[
        { label: t("facts.amount"), value: formatMoney(amount, locale) }, { label: t("facts.reference"), value: reference }, { label: t("facts.paidAt"), value: paidAt && formatInstant(paidAt, locale, timeZone) },
      ]}>{t("back.receiptSent")}</Receipt>
    </>
  );
}
