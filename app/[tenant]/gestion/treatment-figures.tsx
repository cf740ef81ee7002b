import { getTranslations } from "next-intl/server";
import { TextLink } from "@/app/_ui/button/text-link";
import { ShareBar } from "@/app/_ui/chart/share-bar";
import { Section } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import { weeksShown, type TreatmentFigure } from "@/lib/invoices/desk-figures.queries";
import type { DateText } from "@/lib/kernel/dates";
import { noDepartment, standingSlugs, withQuery } from "./factures/choice";

/** How long invoices took from their deposit to their decision, department by department. */
export async function TreatmentFigures({ rows, since }: { rows: readonly TreatmentFigure[]; since: DateText }) {
  const t = await getTranslations("dashboard.treatment");
  const longest = Math.max(0, ...rows.map(({ medianDays }) => medianDays));
  return (
    <Section title={t("title")} lead={t("lead", { weeks: weeksShown })}>
      {rows.length === 0 && <EmptyState icon="clock" title={t("empty")}>{t("emptyBody")}</EmptyState>}
      {rows.length > 0 && (
        <DataTable caption={t("caption")} rows={rows} rowKey={({ departmentId }) => departmentId ?? noDepartment} columns={[
          { key: "department", label: t("department"), heading: true, cell: ({ department }) => department ?? t("none") },
          { key: "count", label: t("count"), align: "right", cell: ({ departmentId, count }) => <TextLink href={withQuery({ etat: standingSlugs.all, service: departmentId ?? noDepartment, "decidee-du": since })}>{count}</TextLink> },
          { key: "median", label: t("median"), align: "right", cell: ({ medianDays }) => t("days", { days: medianDays }) },
          { key: "share", label: t("median"), bare: true, cell: ({ medianDays }) => <ShareBar value={medianDays} highest={longest} /> },
        ]} />
      )}
    </Section>
  );
}
