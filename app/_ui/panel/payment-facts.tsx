import { useLocale, useTranslations } from "next-intl";
import { formatMoney, type Money } from "@/lib/kernel/money";
import { FactList } from "./fact-list";

type Props = { payfipNumber: string | null; amount: Money; reference: string; organization?: string };

/** What the payment service will show too: the organisation's number, the amount and the reference. */
export function PaymentFacts({ payfipNumber, amount, reference, organization }: Props) {
  const t = useTranslations("payments.facts");
  const locale = useLocale();
  return (
    <FactList facts={[
      { label: t("organization"), value: organization }, { label: t("client"), value: payfipNumber }, { label: t("amount"), value: <span className="text-2xl font-semibold tabular-nums">{formatMoney(amount, locale)}</span> },
      { label: t("reference"), value: reference },
    ]} />
  );
}
