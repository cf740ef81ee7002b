import { getTranslations } from "next-intl/server";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { ShareBar } from "@/app/_ui/chart/share-bar";
import { Section } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import type { StateFigure } from "@/lib/invoices/desk-figures.queries";
import type { Scope } from "@/lib/platform/scope";
import { standingSlugs, withQuery } from "./factures/choice";
import { SinceWhen } from "./waiting-tiles";

/** Invoices under way, state by state: each number leads to its invoices. */
export async function StateFigures({ scope, rows }: { scope: Scope; rows: readonly StateFigure[] }) {
  const t = await getTranslations("dashboard.states");
  const highest = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <Section title={t("title")}>
      {rows.length === 0 && <EmptyState icon="inbox" title={t("none")}>{t("noneBody")}</EmptyState>}
      {rows.length > 0 && (
        <DataTable caption={t("caption")} rows={rows} rowKey={({ state }) => state} columns={[
          { key: "state", label: t("state"), heading: true, cell: ({ state }) => <InvoiceBadge state={state} /> },
          { key: "count", label: t("count"), align: "right", cell: ({ state, count }) => <TextLink href={withQuery({ etat: standingSlugs[state] })}>{count}</TextLink> },
          { key: "share", label: t("share"), cell: ({ count }) => <ShareBar value={count} highest={highest} /> },
          { key: "since", label: t("since"), cell: ({ since }) => <SinceWhen scope={scope} since={since} /> },
        ]} />
      )}
    </Section>
  );
}
