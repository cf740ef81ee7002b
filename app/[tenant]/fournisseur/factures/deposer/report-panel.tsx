"use client";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Section, Stack } from "@/app/_ui/layout/section";
import { Notice, type NoticeTone } from "@/app/_ui/panel/notice";
import type { Report } from "./report";
import type { SpokenFinding } from "./spoken-findings";

type Props = { report: Report; labels: Readonly<Record<string, string>>; place?: RefObject<HTMLDivElement | null> };

/** What was found before sending: what keeps it from being sent, what may be passed over, what is good to know. */
export function ReportPanel({ report: { findings, fields, whole }, labels, place }: Props) {
  const t = useTranslations("invoices.deposit.report");
  const of = (weight: SpokenFinding["weight"]) => findings.filter((finding) => finding.weight === weight);
  const [blocks, warnings, information] = [of("block"), of("warning"), of("information")];
  const wrong = Object.entries(fields).filter(([field]) => !blocks.some((block) => block.field === field));
  const clear = whole && blocks.length + warnings.length + wrong.length === 0;
  const fileClear = !whole && findings.length === 0;
  return (
    <div ref={place} tabIndex={-1} data-report className="outline-none">
      <Section title={t("title")}>
        <Stack gap="small">
          {blocks.length + wrong.length > 0 && (
            <Notice tone="danger" title={t("blocked")}>
              <p>{t("blockedBody")}</p>
              <ul className="mt-3 flex flex-col gap-2.5">{wrong.map(([field, words]) => <li key={field}><a href={`#${field}`} className="link font-medium">{labels[field] ?? field}</a> : {words}</li>)}{blocks.map((finding) => <FindingLine key={finding.key} finding={finding} labels={labels} />)}</ul>
            </Notice>
          )}
          <Group tone="warning" title={t("warnings", { count: warnings.length })} lead={t("warningsBody")} findings={warnings} labels={labels} />
          {clear && <Notice tone="success" title={t("clear")}>{t("clearBody")}</Notice>}
          {fileClear && <Notice tone="success" title={t("fileClear")} />}
          <Group tone="info" title={t("information")} findings={information} labels={labels} />
        </Stack>
      </Section>
    </div>
  );
}

type GroupProps = { tone: NoticeTone; title: string; lead?: string; findings: readonly SpokenFinding[]; labels: Props["labels"] };
function Group({ tone, title, lead, findings, labels }: GroupProps) {
  if (findings.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      {lead && <p>{lead}</p>}
      <ul className="mt-3 flex flex-col gap-2.5">{findings.map((finding) => <FindingLine key={finding.key} finding={finding} labels={labels} />)}</ul>
    </Notice>
  );
}

/** A finding in plain words, the field that it is about, its rule and what a refusal for it would carry. A sentence that begins with its field names it once. */
function FindingLine({ finding: { sentence, code, reason, field }, labels }: { finding: SpokenFinding; labels: Props["labels"] }) {
  const t = useTranslations("invoices.deposit.report");
  const label = field ? (labels[field] ?? "") : "";
  const named = label !== "" && sentence.startsWith(label);
  return (
    <li data-finding={code}>
      {label && <a href={`#${field}`} className="link font-medium">{label}</a>}{label && !named && " : "}{named ? sentence.slice(label.length) : sentence}
      <span className="block text-sm text-muted">{t("code", { code })}{reason && ` · ${t("reason", { reason: reason.words, code: reason.code })}`}</span>
    </li>
  );
}
