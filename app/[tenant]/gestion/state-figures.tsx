import { getLocale, getTranslations } from "next-intl/server";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { ShareBar } from "@/app/_ui/chart/share-bar";
import { Section, Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable, type Column } from "@/app/_ui/table/data-table";
import { weeksShown, type InvoiceFigures, type StateFigure } from "@/lib/invoices/desk-figures.queries";
import { formatDate } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import { standingSlugs, withQuery } from "./factures/choice";
import { SinceWhen } from "./waiting-tiles";

/** Invoices state by state, those under way and those of the last weeks that are no more: each number leads to its invoices. */
export async function StateFigures({ scope, invoices: { states, ended, from } }: { scope: Scope; invoices: InvoiceFigures }) {
  const [t, locale] = [await getTranslations("dashboard.states"), await getLocale()];
  const columns = (shown: readonly StateFigure[], more: Record<string, string>): Column<StateFigure>[] => [
    { key: "state", label: t("state"), heading: true, cell: ({ state }) => <InvoiceBadge state={state} /> },
    { key: "count", label: t("count"), align: "right", cell: ({ state, count }) => <TextLink href={withQuery({ etat: standingSlugs[state], ...more })}>{count}</TextLink> },
    { key: "share", label: t("share"), cell: ({ count }) => <ShareBar value={count} highest={Math.max(0, ...shown.map((row) => row.count))} /> },
  ];
  const since: Column<StateFigure> = { key: "since", label: t("since"), cell: (row) => row.since && <SinceWhen scope={scope} since={row.since} /> };
  return (
    <Section title={t("title")}>
      <Stack gap="medium">
        {states.length === 0 && <EmptyState icon="inbox" title={t("none")}>{t("noneBody")}</EmptyState>}
        {states.length > 0 && <DataTable caption={t("caption")} captionShown rows={states} rowKey={({ state }) => state} columns={[...columns(states, {}), since]} />}
        {ended.length > 0 && (
          <DataTable caption={t("ended", { weeks: weeksShown, date: formatDate(from, locale) })} captionShown rows={ended} rowKey={({ state }) => state} columns={columns(ended, { du: from })} />
        )}
      </Stack>
    </Section>
  );
}
