import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { HistoryEntry, InvoiceState } from "@/lib/invoices/invoice";
import { formatInstant } from "@/lib/kernel/dates";
import { invoiceTones, useStateWithCode } from "../badge/invoice-badge";
import { Timeline } from "./timeline";

/** States that the supplier leads to; « mise à disposition » too, where the desk itself did not. */
const bySupplier: readonly InvoiceState[] = ["deposited", "available", "completed", "paid", "cancelled"];

/** The dated life of an invoice, latest first, with its codes in both families and what was said. */
export function InvoiceHistory({ history }: { history: readonly HistoryEntry[] }) {
  const t = useTranslations("invoices");
  const withCode = useStateWithCode();
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const whoOf = ({ by, byDesk, state }: HistoryEntry) => by ?? (byDesk ? t("page.desk") : bySupplier.includes(state) ? t("page.establishment") : t("page.department"));
  return (
    <Timeline
      entries={[...history].reverse().map((entry) => ({
        key: entry.id,
        title: withCode(entry.state),
        note: entry.codes.chorus ? t("follow.chorus", { code: entry.codes.chorus }) : undefined,
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
