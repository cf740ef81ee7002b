import { useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { DataTable } from "@/app/_ui/table/data-table";
import { ClientWords } from "@/app/_web/client-words";
import type { OpenSession } from "@/lib/accounts/session.queries";
import { formatInstant } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";
import { EndSessionForm } from "./end-session.form";

export function SessionTable({ sessions, scope: { locale, organization } }: { sessions: readonly OpenSession[]; scope: Scope }) {
  const t = useTranslations("accounts.sessions");
  const device = ({ device: { browser, system } }: OpenSession) =>
    (browser && system ? t("deviceOn", { browser, system }) : (browser ?? system ?? t("unknownBrowser")));
  const when = (instant: Date) => formatInstant(instant, locale, organization.timeZone);
  return (
    <DataTable
      caption={t("caption")} rows={sessions} rowKey={({ id }) => id}
      columns={[
        { key: "device", label: t("device"), heading: true, cell: (session) => (
          <span className="flex flex-wrap items-center gap-2">{device(session)}{session.current && <StatusBadge tone="info">{t("current")}</StatusBadge>}</span>
        ) },
        { key: "portal", label: t("portal"), cell: ({ portal }) => portal ?? t("otherPortal") },
        { key: "since", label: t("since"), cell: ({ since }) => when(since) },
        { key: "until", label: t("until"), cell: ({ until }) => when(until) },
        { key: "act", label: t("act"), bare: true, cell: (session) => (session.current ? null : (
          <ClientWords groups={["accounts"]}><EndSessionForm id={session.id} what={`${device(session)}, ${when(session.since)}`} /></ClientWords>
        )) },
      ]}
    />
  );
}
