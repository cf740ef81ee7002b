import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { textFacts } from "@/lib/texts/text";
import { textToEdit } from "@/lib/texts/text.queries";
import { chosenText, type Chosen } from "./chosen";
import { VersionSection, WritingHelp } from "./edit-parts";
import { EditTextForm } from "./text.form";

type Props = { params: Chosen; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("texts.desk"))("title") });

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations();
  const { name, locale } = await chosenText(params);
  const { body, version } = await textToEdit(scope, name, locale);
  const { fait, version: saved } = await searchParams;
  const which = { name, locale, seen: version?.at.toISOString() ?? "" };
  // One's own version empties the form of what was typed; a colleague's leaves it.
  const form = <EditTextForm key={String(saved)} {...which} body={body} facts={textFacts(scope.organization)} />;
  const aside = await ClientWords({ groups: ["texts"], children: <VersionSection name={name} locale={locale} version={version} /> });
  return (
    <>
      <BackLink href="/gestion/textes">{t("texts.desk.title")}</BackLink>
      <PageTitle lead={t("texts.edit.lead")}>{t("texts.edit.title", { name: t(`texts.names.${name}`), language: t(`common.language.${locale}`) })}</PageTitle>
      <Columns aside={aside}>
        <Stack gap="medium">
          {fait === "enregistre" && <Notice tone="success" live>{t("texts.desk.saved")}</Notice>}
          <WritingHelp />
          {await ClientWords({ groups: ["texts"], children: form })}
        </Stack>
      </Columns>
    </>
  );
});
