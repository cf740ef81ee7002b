import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/badge/status-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { DataTable } from "@/app/_ui/table/data-table";
import { formatInstant } from "@/lib/kernel/dates";
import { locales, type Locale } from "@/lib/kernel/locale";
import { isPage, textPath, textSlugs, type TextName } from "@/lib/texts/text";
import type { TextState, TextVersion } from "@/lib/texts/text.queries";

/** Every text and who wrote it, a column for each language. */
export function TextTable({ states }: { states: readonly TextState[] }) {
  const t = useTranslations();
  const columns = locales.map((locale) => ({ key: locale, label: t(`common.language.${locale}`), cell: ({ name, versions }: TextState) => <Version name={name} locale={locale} version={versions[locale]} /> }));
  return <DataTable caption={t("texts.desk.caption")} rows={states} rowKey={({ name }) => name} columns={[{ key: "page", label: t("texts.desk.page"), heading: true, cell: ({ name }) => <Named name={name} /> }, ...columns]} />;
}

function Named({ name }: { name: TextName }) {
  const t = useTranslations("texts");
  return (
    <>
      {t(`names.${name}`)}
      <span className="block text-sm font-normal text-muted">{isPage(name) ? <TextLink href={textPath(name)}>{t("desk.see")}</TextLink> : t("desk.partOf")}</span>
    </>
  );
}

function Version({ name, locale, version }: { name: TextName; locale: Locale; version: TextVersion }) {
  const t = useTranslations();
  return (
    <div className="flex flex-col items-start gap-1">
      {version === null ? <StatusBadge>{t("texts.desk.default")}</StatusBadge> : <span className="text-sm"><Written version={version} /></span>}
      <TextLink href={`/gestion/textes/${textSlugs[name]}/${locale}`}>
        {t("texts.desk.edit")}<span className="sr-only"> ({t("texts.edit.title", { name: t(`texts.names.${name}`), language: t(`common.language.${locale}`) })})</span>
      </TextLink>
    </div>
  );
}

/** « Écrit le … par … ». */
export function Written({ version: { at, by } }: { version: NonNullable<TextVersion> }) {
  const t = useTranslations("texts.desk");
  const date = formatInstant(at, useLocale(), useTimeZone() ?? "UTC");
  return by === null ? t("written", { date }) : t("writtenBy", { date, name: by });
}
