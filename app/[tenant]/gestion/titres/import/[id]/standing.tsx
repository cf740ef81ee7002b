import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { ButtonLink, ButtonRow } from "@/app/_ui/button/button";
import { Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { useFileSize } from "@/app/_ui/panel/file-size";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { isUnderWay } from "@/lib/imports/import";
import type { ImportView } from "@/lib/imports/import.queries";
import { formatInstant } from "@/lib/kernel/dates";
import { ImportForm } from "./handle-import.form";
import { problemWords } from "./problem-words";
import { Progress } from "./progress";

type Props = { file: ImportView };

/** What the import is at: how far, what it found, what came of it. */
export function Standing({ file }: Props) {
  const t = useTranslations();
  const { state, counts, problem } = file;
  if (isUnderWay(state)) return <UnderWay file={file} />;
  if (state === "unreadable") return <Notice tone="danger" title={t("imports.pages.file.unreadable")}>{problem && problemWords(t, problem)}</Notice>;
  if (state === "abandoned") return <Notice>{t("imports.pages.file.abandoned")}</Notice>;
  if (state === "taken-back") return <Notice title={t("imports.pages.file.takenBack")}>{t("imports.pages.file.takenBackBody")}</Notice>;
  if (state === "done") return <Done file={file} />;
  const nothing = counts.new + counts.change === 0;
  return (
    <Notice tone={nothing || counts.bad > 0 ? "warning" : "info"} title={t(nothing ? "imports.pages.file.nothing" : "imports.pages.file.ready", { count: counts.new + counts.change })}>
      {t("imports.pages.file.preview", { added: counts.new, changed: counts.change, known: counts.known, bad: counts.bad })}
    </Notice>
  );
}

/** What came of it. */
function Done({ file: { counts: { failed, bad, known }, written } }: Props) {
  const t = useTranslations("imports.pages.file");
  return (
    <Notice tone={failed > 0 ? "warning" : "success"} live title={t("done", { count: written })}>
      <p>{t("doneBody", { failed, bad, known })}</p>
      {failed + bad > 0 && <p className="mt-1">{t("sendAgain")}</p>}
    </Notice>
  );
}

function UnderWay({ file: { id, state, progress, counts } }: Props) {
  const t = useTranslations("imports.pages.file");
  const locale = useLocale();
  const step = state === "running" ? "running" : "reading";
  const total = state === "running" ? counts.new + counts.change : 0;
  const words = { shown: t.raw(`${step}Shown`) as string, heard: t.raw(`${step}Heard`) as string };
  return (
    <Stack gap="medium">
      <Progress key={state} address={`/gestion/titres/import/${id}/etat`} state={state} progress={progress} total={total} label={t(step)} words={words} locale={locale} />
      <p className="text-muted">{t("leave")}</p>
      <noscript><ButtonRow><ButtonLink href={`/gestion/titres/import/${id}`} plain icon="refresh">{t("refresh")}</ButtonLink></ButtonRow></noscript>
    </Stack>
  );
}

/** What may be done now. */
export function Acts({ file: { id, may, counts, state, notTakenBack } }: Props) {
  const words = useTranslations("imports.notTakenBack");
  const t = useTranslations("imports.pages.file");
  const path = `/gestion/titres/import/${id}`;
  return (
    <>
      {may.restart && <p className="text-muted">{t(state === "done" ? "announceAgainHint" : "restartHint")}</p>}
      {state === "done" && notTakenBack && <p className="text-muted">{words(notTakenBack)}</p>}
      <ButtonRow>
        {may.start && <ImportForm importId={id} act="start" label={t("start", { count: counts.new + counts.change })} />}
        {may.restart && <ImportForm importId={id} act="start" label={t("restart")} />}
        {may.abandon && (
          <ConfirmDialog href={`${path}/abandonner`} trigger={t("abandon")} title={t("abandonTitle")}>
            <Stack gap="medium"><p>{t("abandonBody")}</p><ImportForm importId={id} act="abandon" label={t("abandon")} /></Stack>
          </ConfirmDialog>
        )}
        {may.takeBack && <ButtonLink href={`${path}/reprendre`} icon="undo">{t("takeBack")}</ButtonLink>}
        {counts.bad + counts.failed > 0 && <ButtonLink href={`${path}/erreurs`} download icon="download">{t("download")}</ButtonLink>}
      </ButtonRow>
    </>
  );
}

/** What came, when and from whom. */
export function Facts({ file: { fileName, format, bytes, sha256, createdAt, createdBy, counts, takenBackAt } }: Props) {
  const t = useTranslations("imports.pages.file");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const size = useFileSize();
  return (
    <FactList
      facts={[
        { label: t("fileName"), value: fileName },
        { label: t("format"), value: t(`formats.${format}`) },
        { label: t("size"), value: size(bytes) },
        { label: t("received"), value: createdBy ? t("receivedBy", { instant: formatInstant(createdAt, locale, timeZone), name: createdBy }) : formatInstant(createdAt, locale, timeZone) },
        { label: t("takenBackAt"), value: takenBackAt && formatInstant(takenBackAt, locale, timeZone) },
        { label: t("total"), value: counts.total > 0 ? counts.total.toLocaleString(locale) : null },
        { label: t("sha256"), value: <span className="font-mono text-sm">{sha256}</span> },
      ]}
    />
  );
}
