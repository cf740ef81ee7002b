import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { Section } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { DataTable } from "@/app/_ui/table/data-table";
import type { BulkChoice, BulkReport } from "@/lib/invoices/act-in-bulk.queries";
import type { ReasonedState } from "@/lib/invoices/invoice";
import type { BulkAct } from "@/lib/invoices/invoice.schema";
import { formatInstant } from "@/lib/kernel/dates";
import { formatMoney } from "@/lib/kernel/money";
import { folder, withQuery, type Query } from "../choice";
import { listText } from "../listed";
import { useReasons } from "../[id]/[acte]/move-form";
import { useActLabel } from "../inbox-table";
import { BulkForm } from "./bulk.form";

type Props = { act: BulkAct; choice: BulkChoice; list: Query; today: string };
const stateOf: Partial<Record<BulkAct, ReasonedState>> = { suspend: "suspended", dispute: "disputed", refuse: "refused" };

/** The question, with what the act says; for those that can take it, the others being left. */
export function Question({ act, choice: { rows, sums, assignment }, list, today }: Props) {
  const t = useTranslations("inbox");
  const locale = useLocale();
  const reasons = useReasons();
  const options = (some: readonly { id: string; name: string }[]) => some.map(({ id: value, name: label }) => ({ value, label }));
  const fitting = rows.filter(({ fits }) => fits).map(({ id }) => id);
  if (fitting.length === 0) return <Notice tone="warning">{t("bulk.noneFits")}</Notice>;
  const unchanged = { value: "", label: t("bulk.unchanged") };
  return (
    <Section card>
      <p className="mb-6 text-lg font-semibold">{t("bulk.sum", { sums: sums.map((sum) => formatMoney(sum, locale)).join(" + ") })}</p>
      <BulkForm
        act={act} invoices={fitting} list={listText(list)} today={today} reasons={stateOf[act] ? reasons(stateOf[act]) : []}
        departments={[unchanged, { value: "none", label: t("assign.none") }, ...options(assignment.departments)]}
        people={[unchanged, { value: "none", label: t("assign.nobody") }, ...options([...assignment.members, ...assignment.others])]}
      />
    </Section>
  );
}

/** « Approuver : 3 factures ». */
export function BulkTitle({ act, choice: { rows } }: Pick<Props, "act" | "choice">) {
  const actLabel = useActLabel();
  return useTranslations("inbox.bulk")("title", { act: actLabel(act), count: rows.filter(({ fits }) => fits).length });
}

export function ReportTitle({ report: { lines } }: { report: BulkReport }) {
  const done = lines.filter(({ refused }) => refused === null).length;
  return useTranslations("inbox.bulk.report")("title", { done, refused: lines.length - done });
}

export function ReportLead({ report: { act, at } }: { report: BulkReport }) {
  const actLabel = useActLabel();
  return useTranslations("inbox.bulk.report")("lead", { act: actLabel(act), date: formatInstant(at, useLocale(), useTimeZone() ?? "UTC") });
}

/** What was ticked, and whether the act can be done to it. */
export function ChosenTable({ rows }: Pick<BulkChoice, "rows">) {
  const t = useTranslations();
  const locale = useLocale();
  const possible = <StatusBadge tone="success">{t("inbox.bulk.fits")}</StatusBadge>;
  return (
    <DataTable
      caption={t("inbox.bulk.caption")} captionShown rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "number", label: t("invoices.facts.number"), heading: true, cell: ({ id, number }) => <TextLink href={`${folder}/${id}`}>{number}</TextLink> },
        { key: "supplier", label: t("inbox.list.supplier"), cell: ({ establishment }) => establishment },
        { key: "state", label: t("invoices.facts.state"), cell: ({ state }) => <InvoiceBadge state={state} /> },
        { key: "can", label: t("inbox.bulk.can"), cell: ({ fits }) => (fits ? possible : <span className="text-muted">{t("inbox.bulk.fitsNot")}</span>) },
        { key: "amount", label: t("invoices.facts.gross"), align: "right", cell: ({ amount }) => <span className="md:whitespace-nowrap">{formatMoney(amount, locale)}</span> },
      ]}
    />
  );
}

/** What came of each, a line for each, with why where nothing was done. */
export function ReportTable({ report: { lines }, list }: { report: BulkReport; list: Query }) {
  const t = useTranslations();
  return (
    <DataTable
      caption={t("inbox.bulk.report.caption")} rows={lines} rowKey={({ invoiceId }) => invoiceId}
      columns={[
        {
          key: "invoice", label: t("inbox.bulk.report.invoice"), heading: true,
          cell: ({ invoiceId, number }) => (number ? <TextLink href={withQuery(list, `${folder}/${invoiceId}`)}>{number}</TextLink> : t("inbox.bulk.report.unknown")),
        },
        {
          key: "outcome", label: t("inbox.bulk.report.outcome"),
          cell: ({ refused }) => refused === null
            ? <StatusBadge tone="success">{t("inbox.bulk.report.done")}</StatusBadge>
            : <><StatusBadge tone="warning">{t("inbox.bulk.report.refused")}</StatusBadge><span className="mt-1 block">{t(`refusals.${refused}` as never)}</span></>,
        },
      ]}
    />
  );
}
