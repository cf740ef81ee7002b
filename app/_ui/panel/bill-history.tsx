import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { BillHappening, BillHistoryEntry } from "@/lib/bills/bill";
import { formatDate, formatInstant } from "@/lib/kernel/dates";
import { formatMoney, type Currency } from "@/lib/kernel/money";
import type { Tone } from "../badge/status-badge";
import { Timeline } from "./timeline";

const tones: Partial<Record<BillHappening, Tone>> = {
  paymentAccepted: "success", paymentConfirmed: "success", paymentRecorded: "success",
  paymentOpened: "progress", paymentDeclared: "progress", paymentLapsed: "progress",
  paymentRefused: "danger", paymentAbandoned: "warning", paymentExpired: "warning", paymentDropped: "warning", reduced: "info", changed: "info", published: "info",
};

/** The dated life of a bill, latest first. The names of those who acted stand where the entries carry them. */
export function BillHistory({ history, currency }: { history: readonly BillHistoryEntry[]; currency: Currency }) {
  const t = useTranslations("bills");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const words = useDetails(currency);
  if (history.length === 0) return <p className="text-muted">{t("history.none")}</p>;
  return (
    <Timeline
      entries={[...history].reverse().map((entry) => ({
        key: entry.id, title: words.title(entry), detail: words.detail(entry), at: formatInstant(entry.at, locale, timeZone), dateTime: entry.at.toISOString(),
        by: entry.by ?? undefined, reason: entry.reason ?? undefined, tone: tones[entry.what],
      }))}
    />
  );
}

function useDetails(currency: Currency) {
  const t = useTranslations();
  const locale = useLocale();
  const money = (minor: number) => formatMoney({ minor, currency }, locale);
  const title = ({ what, state, reduced }: BillHistoryEntry): string => {
    const amounts = { from: reduced ? money(reduced.from) : "", to: reduced ? money(reduced.to) : "" };
    return t(`bills.history.${what}`, { state: state === null ? "" : t(`bills.states.${state}`), ...amounts });
  };
  const detail = ({ means, paidOn }: BillHistoryEntry): string | undefined => {
    if (means === null) return undefined;
    return paidOn === null ? t(`payments.means.${means}`) : t("bills.history.by", { means: t(`payments.means.${means}`), date: formatDate(paidOn, locale) });
  };
  return { title, detail };
}
