import { getFormatter, getTranslations } from "next-intl/server";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { DataTable } from "@/app/_ui/table/data-table";
import type { ArchiveState } from "@/lib/documents/archive.queries";
import type { Finding } from "@/lib/documents/document";
import { formatInstant } from "@/lib/kernel/dates";
import type { Scope } from "@/lib/platform/scope";

/** Where the chain stands. */
export async function ChainFacts({ state }: { state: ArchiveState }) {
  const [t, format] = await Promise.all([getTranslations("documents.archive"), getFormatter()]);
  return (
    <FactList facts={[
      { label: t("entries"), value: format.number(state.entries) },
      ...(state.withdrawals > 0 ? [{ label: t("withdrawals"), value: format.number(state.withdrawals), note: t("withdrawalsHint") }] : []),
      { label: t("lastNumber"), value: state.lastNumber },
      { label: t("head"), value: <code className="text-sm">{state.head}</code>, note: t("headHint") },
    ]} />
  );
}

/** What the last verification found, and what to do about it. */
export async function LastVerification({ last, scope }: { last: ArchiveState["lastVerification"]; scope: Scope }) {
  const [t, format] = await Promise.all([getTranslations("documents.archive"), getFormatter()]);
  if (!last) return <p className="text-muted">{t("never")}</p>;
  const instant = formatInstant(last.at, scope.locale, scope.organization.timeZone);
  const size = format.number(last.bytes / 1e6, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  if (last.intact) return <Notice tone="success" title={t("intact")}><p>{t("intactBody", { count: last.entries, size, instant })}</p></Notice>;
  const more = last.findingCount - last.findings.length;
  return (
    <>
      <Notice tone="danger" title={t("altered")}><p>{t("alteredBody", { count: last.findingCount, entries: last.entries, instant })}</p></Notice>
      <DataTable
        caption={t("findings")} rows={last.findings.map((finding, place) => ({ ...finding, place }))} rowKey={({ place }) => String(place)}
        columns={[
          { key: "number", label: t("findingNumber"), heading: true, cell: ({ archiveNumber }) => archiveNumber ?? "–" },
          { key: "what", label: t("findingWhat"), cell: (finding: Finding) => <span className="wrap-anywhere">{t(`kinds.${finding.kind}`, { detail: finding.detail })}</span> },
        ]}
      />
      {more > 0 && <p>{t("moreFindings", { count: more })}</p>}
    </>
  );
}
