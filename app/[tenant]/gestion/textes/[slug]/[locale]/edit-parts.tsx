import { useTranslations } from "next-intl";
import { Section, Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { Disclosure } from "@/app/_ui/panel/disclosure";
import type { Locale } from "@/lib/kernel/locale";
import { textPlaceholders, textSlugs, type TextName } from "@/lib/texts/text";
import type { TextVersion } from "@/lib/texts/text.queries";
import { Written } from "../../text-parts";
import { RestoreTextForm } from "./text.form";

/** How to write in Markdown, and the words that follow the organisation's settings. */
export function WritingHelp() {
  const t = useTranslations("texts.edit");
  return (
    <Disclosure summary={t("help")}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        {(["helpHeading", "helpList", "helpBold", "helpLink", "helpRefused"] as const).map((key) => <li key={key}>{t(key)}</li>)}
      </ul>
      <p className="mt-4">{t("placeholders")}</p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        {textPlaceholders.map((name) => <div key={name} className="contents"><dt className="font-mono">{`{${name}}`}</dt><dd className="text-muted">{t(`placeholder.${name}`)}</dd></div>)}
      </dl>
    </Disclosure>
  );
}

type Props = { name: TextName; locale: Locale; version: TextVersion };

/** Which version is shown, and the way back to the default one. */
export function VersionSection({ name, locale, version }: Props) {
  const t = useTranslations("texts");
  if (version === null) return <p className="text-muted">{t("edit.isDefault")}</p>;
  return (
    <Section card>
      <Stack gap="medium">
        <p><Written version={version} /></p>
        <div>
          <ConfirmDialog href={`/gestion/textes/${textSlugs[name]}/${locale}/retablir`} trigger={t("edit.restore")} title={t("edit.restoreTitle")}>
            <Stack gap="medium"><p>{t("edit.restoreBody")}</p><RestoreTextForm name={name} locale={locale} seen={version.at.toISOString()} /></Stack>
          </ConfirmDialog>
        </div>
      </Stack>
    </Section>
  );
}
