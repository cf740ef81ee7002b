import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { HistoryEntry } from "@/lib/invoices/invoice";
import { formatInstant } from "@/lib/kernel/dates";
import { invoiceTones, useStateWithCode } from "../badge/invoice-badge";
import { Timeline } from "./timeline";

/** The dated life of an invoice, latest first, with its codes and the agents' reasons. */
export function InvoiceHistory({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTranslations("invoices");
  const withCode = useStateWithCode();
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const whoOf = ({ by, byDesk, state }: HistoryEntry) => by ?? (byDesk ? t("page.desk") : state === "deposited" ? undefined : t("page.department"));
  return (
    <Timeline
      entries={[...history].reverse().map((entry) => ({
        key: entry.id,
        title: withCode(entry.state),
        at: formatInstant(entry.at, locale, timeZone),
        dateTime: entry.at.toISOString(),
        by: whoOf(entry),
        reason: entry.reasonCode ? t(`reasons.${entry.reasonCode}`) : undefined,
        detail: entry.reason ? <p className="whitespace-pre-line">{entry.reason}</p> : undefined,
        tone: invoiceTones[entry.state],
      }))}
    />
  );
}
