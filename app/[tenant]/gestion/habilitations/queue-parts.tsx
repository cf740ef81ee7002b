import { useFormatter, useTranslations } from "next-intl";
import { HabilitationBadge } from "@/app/_ui/badge/habilitation-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import { establishmentIdText } from "@/lib/establishments/establishment";
import type { QueueItem, QueueTab } from "@/lib/habilitations/habilitation.queries";

export function Queue({ items, tab, searched }: { items: readonly QueueItem[]; tab: QueueTab; searched: boolean }) {
  const t = useTranslations("habilitations");
  const format = useFormatter();
  if (items.length === 0) return <NoRequest tab={tab} searched={searched} />;
  return (
    <DataTable
      caption={t("queue.caption")}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "reference", label: t("fact.reference"), heading: true, cell: ({ id, reference }) => <TextLink href={`/gestion/habilitations/${id}`}><span className="normal-nums md:whitespace-nowrap">{reference}</span></TextLink> },
        { key: "sent", label: t("fact.submittedAt"), cell: ({ submittedAt }) => format.dateTime(submittedAt, { dateStyle: "medium", timeStyle: "short" }) },
        { key: "establishment", label: t("fact.establishment"), cell: (row) => <>{row.name}<span className="block text-sm text-muted">{establishmentIdText(row)}</span></> },
        { key: "applicant", label: t("fact.applicant"), cell: ({ applicantName }) => applicantName },
        { key: "state", label: t("fact.state"), cell: ({ state }) => <HabilitationBadge state={state} /> },
      ]}
    />
  );
}

function NoRequest({ tab, searched }: { tab: QueueTab; searched: boolean }) {
  const t = useTranslations("habilitations.queue");
  if (searched) return <EmptyState icon="search" title={t("notFoundTitle")}>{t("notFound")}</EmptyState>;
  if (tab === "todo") return <EmptyState icon="checkCircle" title={t("emptyTodoTitle")}>{t("emptyTodo")}</EmptyState>;
  return <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>;
}
