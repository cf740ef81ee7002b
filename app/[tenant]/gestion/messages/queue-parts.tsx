import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ThreadBadge } from "@/app/_ui/badge/thread-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { DataTable } from "@/app/_ui/table/data-table";
import { formatInstant } from "@/lib/kernel/dates";
import type { ThreadItem } from "@/lib/messages/message";
import type { ThreadTab } from "@/lib/messages/message.queries";

export function Threads({ items, tab, searched }: { items: readonly ThreadItem[]; tab: ThreadTab; searched: boolean }) {
  const t = useTranslations("messages");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  if (items.length === 0) return <NoThread tab={tab} searched={searched} />;
  return (
    <DataTable
      caption={t("queue.caption")}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "subject", label: t("fact.subject"), heading: true, cell: ({ id, subject }) => <TextLink href={`/gestion/messages/${id}`}>{subject}</TextLink> },
        { key: "reference", label: t("fact.reference"), cell: ({ reference }) => <span className="normal-nums md:whitespace-nowrap">{reference}</span> },
        { key: "from", label: t("fact.from"), cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
        { key: "last", label: t("fact.lastAt"), cell: ({ lastAt }) => formatInstant(lastAt, locale, timeZone) },
        { key: "state", label: t("fact.state"), cell: ({ state }) => <ThreadBadge state={state} /> },
      ]}
    />
  );
}

function NoThread({ tab, searched }: { tab: ThreadTab; searched: boolean }) {
  const t = useTranslations("messages.queue");
  if (searched) return <EmptyState icon="search" title={t("notFoundTitle")}>{t("notFound")}</EmptyState>;
  if (tab === "waiting") return <EmptyState icon="checkCircle" title={t("emptyWaitingTitle")}>{t("emptyWaiting")}</EmptyState>;
  return <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>;
}
