import { useLocale, useTranslations } from "next-intl";
import { BillBadge } from "@/app/_ui/badge/bill-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import type { Statement, StatementTotal } from "@/lib/bills/statement.queries";
import { formatShortDate } from "@/lib/kernel/dates";
import { formatMoney, type Currency } from "@/lib/kernel/money";

/** What was billed, paid and is still due, a line for each currency. */
export function StatementTotals({ totals }: { totals: readonly StatementTotal[] }) {
  const t = useTranslations("bills.statement");
  const locale = useLocale();
  if (totals.length === 0) return null;
  const sum = (minor: number, currency: Currency) => <span className="font-semibold md:whitespace-nowrap">{formatMoney({ minor, currency }, locale)}</span>;
  const amount = (key: "billed" | "paid" | "due") => ({ key, label: t(key), align: "right" as const, cell: (total: StatementTotal) => sum(total[key], total.currency) });
  const currency = { key: "currency", label: t("totals"), heading: true, bare: true, cell: (total: StatementTotal) => total.currency };
  return (
    <div>
      <DataTable caption={t("totals")} captionShown rows={totals} rowKey={(total) => total.currency} columns={[currency, amount("billed"), amount("paid"), amount("due")]} />
      <p className="mt-3 text-sm text-muted">{t("dueHint")}</p>
    </div>
  );
}

export function StatementTable({ statement: { year, rows } }: { statement: Statement }) {
  const t = useTranslations("bills");
  const locale = useLocale();
  const date = (day: string | null) => day && <span className="md:whitespace-nowrap">{formatShortDate(day, locale)}</span>;
  if (rows.length === 0) return <EmptyState icon="invoice" title={t("sheet.statement.empty", { year: String(year) })} />;
  return (
    <DataTable
      caption={t("statement.caption", { year: String(year) })}
      rows={rows}
      rowKey={({ id }) => id}
      rowTone={({ state }) => (state === "paid" ? "paid" : undefined)}
      columns={[
        { key: "issuedOn", label: t("facts.issuedOn"), cell: ({ issuedOn }) => date(issuedOn) },
        { key: "dueOn", label: t("facts.dueOn"), cell: ({ dueOn }) => date(dueOn) },
        { key: "amount", label: t("facts.amount"), align: "right", cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
        { key: "number", label: t("facts.number"), heading: true, cell: ({ id, number }) => <TextLink href={`/factures/${id}`}>{number}</TextLink> },
        { key: "subject", label: t("facts.subject"), cell: ({ subject }) => subject },
        { key: "state", label: t("facts.state"), cell: ({ state }) => <BillBadge state={state} /> },
      ]}
    />
  );
}
