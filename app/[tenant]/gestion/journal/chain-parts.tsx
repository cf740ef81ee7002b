import { useFormatter, useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/app/_ui/button/button";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { DataTable } from "@/app/_ui/table/data-table";
import type { AuditFinding } from "@/lib/audits/audit";
import { waitingCounted, type ChainState } from "@/lib/audits/chain-state.queries";
import { formatInstant } from "@/lib/kernel/dates";
import { folder } from "./choice";

type Props = { state: ChainState; timeZone: string };

/** Where the chain stands. */
export function ChainFacts({ state: { sealed, waiting, lastSealedAt, head }, timeZone }: Props) {
  const t = useTranslations("audits.chain");
  const format = useFormatter();
  const locale = useLocale();
  return (
    <FactList facts={[
      { label: t("sealed"), value: format.number(sealed) },
      { label: t("lastSealed"), value: lastSealedAt && formatInstant(lastSealedAt, locale, timeZone) },
      { label: t("waiting"), value: waiting === null ? t("waitingMore", { count: waitingCounted }) : format.number(waiting) },
      { label: t("head"), value: head && <code className="text-sm">{head}</code>, note: t("headHint") },
    ]} />
  );
}

/** What the last verification found, and what to do about it. */
export function LastVerification({ state: { running, lastVerification: last }, timeZone }: Props) {
  const t = useTranslations("audits.chain");
  const locale = useLocale();
  const instant = last && formatInstant(last.at, locale, timeZone);
  return (
    <>
      {running && <Notice title={t("running")} actions={<ButtonLink href={folder} plain variant="secondary">{t("reload")}</ButtonLink>} />}
      {!last && <p className="text-muted">{t("never")}</p>}
      {last?.intact && <Notice tone="success" title={t("intact")}><p>{t("intactBody", { count: last.entries, instant: instant ?? "" })}</p></Notice>}
      {last && !last.intact && <Notice tone="danger" title={t("altered")}><p>{t("alteredBody", { count: last.findingCount, entries: last.entries, instant: instant ?? "" })}</p></Notice>}
      {last && !last.intact && <Findings findings={last.findings} count={last.findingCount} />}
    </>
  );
}

function Findings({ findings, count }: { findings: readonly AuditFinding[]; count: number }) {
  const t = useTranslations("audits");
  const more = count - findings.length;
  return (
    <>
      <DataTable
        caption={t("chain.findings")} rows={findings.map((finding, row) => ({ ...finding, row }))} rowKey={({ row }) => String(row)}
        columns={[
          { key: "place", label: t("chain.findingPlace"), heading: true, cell: ({ position }) => position ?? "–" },
          { key: "act", label: t("chain.findingAct"), cell: ({ act }) => act ?? "–" },
          { key: "what", label: t("chain.findingWhat"), cell: ({ kind, detail }) => <span className="wrap-anywhere">{t(`kinds.${kind}`)} {detail && <code className="text-sm">{detail}</code>}</span> },
        ]}
      />
      {more > 0 && <p>{t("chain.moreFindings", { count: more })}</p>}
    </>
  );
}
