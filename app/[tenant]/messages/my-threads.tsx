import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ThreadBadge } from "@/app/_ui/badge/thread-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { DataTable } from "@/app/_ui/table/data-table";
import { formatInstant } from "@/lib/kernel/dates";
import type { ThreadItem } from "@/lib/messages/message";

export function MyThreads({ items }: { items: readonly ThreadItem[] }) {
  const t = useTranslations("messages");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <DataTable
      caption={t("mine.caption")}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "subject", label: t("fact.subject"), heading: true, cell: ({ id, subject }) => <TextLink href={`/messages/${id}`}>{subject}</TextLink> },
        { key: "reference", label: t("fact.reference"), cell: ({ reference }) => <span className="normal-nums md:whitespace-nowrap">{reference}</span> },
        { key: "last", label: t("fact.lastAt"), cell: ({ lastAt }) => formatInstant(lastAt, locale, timeZone) },
        { key: "state", label: t("fact.state"), cell: ({ state }) => <ThreadBadge state={state} /> },
      ]}
    />
  );
}
