import { useLocale, useTranslations } from "next-intl";
import type { BillFacts as Facts, BillLine } from "@/lib/bills/bill";
import { formatDate } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { DataTable } from "../table/data-table";
import { FactList, type Fact } from "./fact-list";

/** What a bill says. `more`: facts that stand after them. */
export function BillFacts({ bill, more = [] }: { bill: Facts; more?: readonly Fact[] }) {
  const t = useTranslations("bills");
  const locale = useLocale();
  return (
    <FactList
      facts={[
        { label: t("facts.number"), value: bill.number },
        { label: t("facts.fiscalYear"), value: String(bill.fiscalYear) },
        { label: t("facts.reference"), value: bill.reference },
        { label: t("facts.subject"), value: bill.subject },
        { label: t("facts.amount"), value: formatMoney(bill.amount, locale) },
        { label: t("facts.issuedOn"), value: formatDate(bill.issuedOn, locale) },
        { label: t("facts.dueOn"), value: bill.dueOn && formatDate(bill.dueOn, locale) },
        { label: t("facts.paidOn"), value: bill.paidOn && formatDate(bill.paidOn, locale) },
        { label: t("facts.mode"), value: t(`modes.${bill.mode}`) },
        { label: t("facts.customerNumber"), value: bill.customerNumber },
        ...more,
      ]}
    />
  );
}

/** The lines of a bill that has several, and what they come to. */
export function BillLines({ bill: { amount }, lines }: { bill: Facts; lines: readonly BillLine[] }) {
  const t = useTranslations("bills");
  const locale = useLocale();
  const money = ({ minor }: BillLine) => <span className="md:whitespace-nowrap">{formatMoney({ ...amount, minor }, locale)}</span>;
  return (
    <DataTable
      caption={t("page.lines")}
      rows={lines.map((line, index) => ({ ...line, key: String(index) }))}
      rowKey={({ key }) => key}
      columns={[
        { key: "label", label: t("page.line"), heading: true, cell: ({ label }) => label },
        { key: "amount", label: t("facts.amount"), align: "right", cell: money },
      ]}
    />
  );
}
