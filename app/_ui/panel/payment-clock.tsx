import { useFormatter, useLocale, useTimeZone, useTranslations } from "next-intl";
import { dateAt, formatDate, type DateText } from "@/lib/kernel/dates";
import { formatMoney, type Money } from "@/lib/kernel/money";
import { StatusBadge } from "../badge/status-badge";
import { FactList, type Fact } from "./fact-list";

/** As `readInvoice` gives it: `payBy` only while it runs, `daysLeft` negative when it is late, `late` told to agents, `rate` yearly in hundredths of a percent. */
export type Clock = {
  readonly is: "running" | "stopped" | "over"; readonly startedOn: DateText; readonly stoppedAt: Date | null; readonly putOffDays: number;
  readonly orderBy: DateText | null; readonly payBy: DateText | null; readonly daysLeft: number | null;
  readonly late: { readonly days: number; readonly interest: Money; readonly fee: Money; readonly rate: number } | null;
};
type Props = { clock: Clock; side: "supplier" | "agent" };

/** When the payment is to be expected and how long is left; for agents also when it is to be ordered, and what lateness costs. */
export function PaymentClock({ clock, side }: Props) {
  const t = useTranslations("invoices.clock");
  const locale = useLocale();
  const format = useFormatter();
  const { late, putOffDays, orderBy } = clock;
  const facts: Fact[] = [
    { label: t("orderBy"), value: side === "agent" && orderBy && formatDate(orderBy, locale) },
    { label: t("startedOn"), value: formatDate(clock.startedOn, locale) },
    { label: t("putOffDays"), value: putOffDays > 0 && t("days", { days: putOffDays }) },
    { label: t("interest"), value: late && formatMoney(late.interest, locale), note: late && t("interestNote", { days: late.days, rate: format.number(late.rate / 10_000, { style: "percent", minimumFractionDigits: 2 }) }) },
    { label: t("fee"), value: late && formatMoney(late.fee, locale) },
  ];
  return (
    <>
      <Standing clock={clock} side={side} />
      <div className="mt-4 border-t border-line pt-4"><FactList facts={facts.map((fact) => ({ ...fact, value: fact.value || undefined }))} /></div>
    </>
  );
}

function Standing({ clock: { is, payBy, stoppedAt, daysLeft }, side }: Props) {
  const t = useTranslations("invoices.clock");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (is === "over") return <StatusBadge tone="neutral">{t("over")}</StatusBadge>;
  if (payBy === null) {
    return <><StatusBadge tone="warning">{t("stopped")}</StatusBadge>{stoppedAt && <p className="mt-2">{t(`stoppedBody.${side}`, { date: formatDate(dateAt(stoppedAt, timeZone), locale) })}</p>}</>;
  }
  const left = daysLeft ?? 0;
  return (
    <>
      <p className="text-sm text-muted">{t(`payBy.${side}`)}</p>
      <p className="mt-0.5 mb-2 text-xl font-semibold tracking-tight">{formatDate(payBy, locale)}</p>
      {left < 0 ? <StatusBadge tone="danger">{t("late", { days: -left })}</StatusBadge> : <StatusBadge tone="progress">{t("left", { days: left })}</StatusBadge>}
    </>
  );
}
