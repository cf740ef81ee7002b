import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { BillDocument } from "@/lib/bills/bill";
import { copyPath, originalPath, verificationPath } from "@/lib/documents/document";
import { formatDate, formatInstant } from "@/lib/kernel/dates";
import { ButtonLink, ButtonRow } from "../button/button";
import { TextLink } from "../button/text-link";
import { Stack } from "../layout/section";
import { FactList } from "./fact-list";
import { Notice } from "./notice";
import { Hash } from "./receipt";

/** The archived original of a bill: to fetch and to print, its number, its hash, until when it can be fetched and where anyone can check it. */
export function BillOriginal({ document: { archiveNumber, mediaType, sha256, signed, receivedAt, retainUntil } }: { document: BillDocument }) {
  const t = useTranslations("bills");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const original = originalPath(archiveNumber, mediaType);
  return (
    <Stack gap="medium">
      <ButtonRow>
        <ButtonLink href={`${original}?telecharger=1`} plain icon="download">{t("page.download")}</ButtonLink>
        <ButtonLink href={original} plain target="_blank" rel="noopener" icon="printer">{t("page.print")}</ButtonLink>
        <ButtonLink href={copyPath(archiveNumber)} plain target="_blank" rel="noopener" icon="shield">{t("page.copy")}</ButtonLink>
      </ButtonRow>
      {signed && <Notice>{t("page.signed")}</Notice>}
      <FactList
        facts={[
          { label: t("facts.archiveNumber"), value: archiveNumber },
          { label: t("page.retainUntil"), value: formatDate(retainUntil, locale) },
          { label: t("page.publishedAt"), value: formatInstant(receivedAt, locale, timeZone) },
        ]}
      />
      <Hash label={t("page.sha256")} value={sha256} />
      <p><TextLink href={verificationPath(archiveNumber)}>{t("page.verify")}</TextLink></p>
    </Stack>
  );
}
