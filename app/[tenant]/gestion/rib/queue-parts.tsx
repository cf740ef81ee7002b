import { useFormatter, useTranslations } from "next-intl";
import { RibBadge } from "@/app/_ui/badge/rib-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import { establishmentIdText } from "@/lib/establishments/establishment";
import type { RibQueueItem, RibTab } from "@/lib/ribs/rib-queue.queries";

type Props = { items: readonly RibQueueItem[]; tab: RibTab; searched: boolean; now: Date };

/** What waits, and since when; what was decided, and how. */
export function Queue({ items, tab, searched, now }: Props) {
  const t = useTranslations("ribs");
  const format = useFormatter();
  if (items.length === 0) return <NoRib tab={tab} searched={searched} />;
  return (
    <DataTable
      caption={t("queue.caption")}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "establishment", label: t("fact.establishment"), heading: true, cell: ({ id, establishment }) => <TextLink href={`/gestion/rib/${id}`}>{establishment.name}</TextLink> },
        { key: "identifier", label: t("queue.identifier"), cell: ({ establishment }) => establishmentIdText(establishment) },
        { key: "account", label: t("queue.account"), cell: ({ maskedIban, holder }) => <><span className="font-mono text-sm">{maskedIban}</span><span className="block text-sm text-muted">{holder}</span></> },
        { key: "kind", label: t("queue.kind"), cell: ({ isChange }) => t(isChange ? "queue.changed" : "queue.added") },
        { key: "since", label: t("queue.since"), cell: ({ requestedAt, state }) => <>{format.dateTime(requestedAt, { dateStyle: "medium", timeStyle: "short" })}{state === "to-verify" && <span className="block text-sm text-muted">{format.relativeTime(requestedAt, now)}</span>}</> },
        { key: "state", label: t("fact.state"), cell: (rib) => <State rib={rib} /> },
      ]}
    />
  );
}

function State({ rib: { state, notPayable, confirmations, needed } }: { rib: RibQueueItem }) {
  const t = useTranslations("ribs");
  return (
    <>
      <RibBadge state={state} notPayable={notPayable} />
      {state === "to-verify" && <span className="mt-1 block text-sm text-muted">{t("fact.confirmations")} : {t("confirmationsOf", { given: confirmations, needed })}</span>}
    </>
  );
}

function NoRib({ tab, searched }: Pick<Props, "tab" | "searched">) {
  const t = useTranslations("ribs.queue");
  if (searched) return <EmptyState icon="search" title={t("notFoundTitle")}>{t("notFound")}</EmptyState>;
  if (tab === "todo") return <EmptyState icon="checkCircle" title={t("emptyTodoTitle")}>{t("emptyTodo")}</EmptyState>;
  return <EmptyState icon="bank" title={t("emptyTitle")}>{t("empty")}</EmptyState>;
}
