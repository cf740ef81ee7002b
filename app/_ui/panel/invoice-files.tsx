import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { copyPath, extensionOf, hasCopy, originalPath, profileName, verificationPath, type ArchivedFile } from "@/lib/documents/document";
import { formatDate, formatInstant } from "@/lib/kernel/dates";
import { ButtonLink, ButtonRow } from "../button/button";
import { TextLink } from "../button/text-link";
import { Stack } from "../layout/section";
import { FactList } from "./fact-list";
import { useFileSize } from "./file-size";
import { Notice } from "./notice";
import { Hash } from "./receipt";

/** « PDF, 90 Ko, 2 pages ». */
function useFileFacts() {
  const t = useTranslations("invoices");
  const size = useFileSize();
  return ({ mediaType, bytes, pages }: ArchivedFile) => t("page.fileFacts", { type: extensionOf(mediaType).toUpperCase(), size: size(bytes), pages: pages ?? 0 });
}

/** The archived invoice: its numbers, its original, its stamped copy and where anyone can check them. */
export function OriginalFile({ file }: { file: ArchivedFile }) {
  const t = useTranslations("invoices");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const factsOf = useFileFacts();
  return (
    <Stack gap="medium">
      <ButtonRow>
        <ButtonLink href={originalPath(file.archiveNumber, file.mediaType)} plain icon="download">{t("page.original")}</ButtonLink>
        {file.stamped && <ButtonLink href={copyPath(file.archiveNumber)} plain icon="shield">{t("page.copy")}</ButtonLink>}
      </ButtonRow>
      {hasCopy(file) && !file.stamped && <p className="text-muted">{t("page.copyPending")}</p>}
      {file.signed && <Notice>{t("page.signed")}</Notice>}
      {file.damaged && <Notice tone="warning">{t("page.damaged")}</Notice>}
      <FactList
        facts={[
          { label: t("facts.archiveNumber"), value: file.archiveNumber },
          { label: t("facts.fileName"), value: file.fileName, note: factsOf(file) },
          { label: t("facts.profile"), value: file.profile && profileName(file.profile) },
          { label: t("facts.receivedAt"), value: formatInstant(file.receivedAt, locale, timeZone) },
          { label: t("facts.retainUntil"), value: formatDate(file.retainUntil, locale) },
        ]}
      />
      <Hash label={t("facts.sha256")} value={file.sha256} />
      <p><TextLink href={verificationPath(file.archiveNumber)}>{t("page.verify")}</TextLink></p>
    </Stack>
  );
}

/** What was joined to it: each with its own number and the date until which it can be fetched. */
export function AttachedFiles({ files }: { files: readonly ArchivedFile[] }) {
  const t = useTranslations("invoices");
  const locale = useLocale();
  const factsOf = useFileFacts();
  return (
    <ul className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.archiveNumber} className="py-3 first:pt-0 last:pb-0">
          <p className="font-medium wrap-anywhere"><TextLink href={originalPath(file.archiveNumber, file.mediaType)} plain>{file.fileName}</TextLink></p>
          <p className="text-sm text-muted">{factsOf(file)} · {file.archiveNumber} · {t("page.retention", { date: formatDate(file.retainUntil, locale) })}</p>
        </li>
      ))}
    </ul>
  );
}
