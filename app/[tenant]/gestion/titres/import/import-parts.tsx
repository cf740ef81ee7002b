import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button/button";
import { StatusBadge, type Tone } from "@/app/_ui/badge/status-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { Stack } from "@/app/_ui/layout/section";
import { Disclosure } from "@/app/_ui/panel/disclosure";
import { FactList } from "@/app/_ui/panel/fact-list";
import { DataTable } from "@/app/_ui/table/data-table";
import { optionalColumns, requiredColumns, type ImportListItem, type ImportState } from "@/lib/imports/import";
import { formatInstant } from "@/lib/kernel/dates";

const tones: Record<ImportState, Tone> = { reading: "progress", ready: "warning", running: "progress", done: "success", unreadable: "danger", abandoned: "neutral", "taken-back": "neutral" };

/** Where an import stands. */
export function ImportBadge({ state }: { state: ImportState }) {
  const t = useTranslations("imports.pages.states");
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>;
}

/** What a file of bills must be. */
export function Expected({ currencies }: { currencies: readonly string[] }) {
  const t = useTranslations("imports");
  const optional: readonly string[] = optionalColumns;
  const facts = [...requiredColumns, ...optionalColumns].map((column) => ({
    label: optional.includes(column) ? t("pages.send.optionalColumn", { column }) : column, value: <span className="font-normal">{t(`columns.${column}`, { currencies: currencies.join(", ") })}</span>,
  }));
  return (
    <Stack gap="medium">
      <ul className="flex list-disc flex-col gap-2 pl-5">{(["csv", "zip", "pes"] as const).map((format) => <li key={format}>{t(`pages.send.formats.${format}`)}</li>)}</ul>
      <Disclosure summary={t("pages.send.columns")}><FactList facts={facts} /></Disclosure>
      <div><ButtonLink href="/gestion/titres/import/exemple" download icon="download" size="small">{t("pages.send.example")}</ButtonLink></div>
    </Stack>
  );
}

/** Past imports, the latest first. */
export function ImportTable({ rows }: { rows: readonly ImportListItem[] }) {
  const t = useTranslations("imports.pages.list");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <DataTable
      caption={t("caption")} rows={rows} rowKey={({ id }) => id}
      columns={[
        { key: "file", label: t("file"), heading: true, cell: ({ id, fileName }) => <TextLink href={`/gestion/titres/import/${id}`}>{fileName}</TextLink> },
        { key: "at", label: t("at"), cell: ({ createdAt }) => <span className="md:whitespace-nowrap">{formatInstant(createdAt, locale, timeZone)}</span> },
        { key: "by", label: t("by"), cell: ({ createdBy }) => createdBy ?? t("command") },
        { key: "state", label: t("state"), cell: ({ state }) => <ImportBadge state={state} /> },
        { key: "counts", label: t("counts"), cell: ({ counts }) => t("counted", { good: counts.new + counts.change, bad: counts.bad + counts.failed }) },
      ]}
    />
  );
}
