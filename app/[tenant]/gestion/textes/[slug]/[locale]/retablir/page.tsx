import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { textSlugs } from "@/lib/texts/text";
import { textToEdit } from "@/lib/texts/text.queries";
import { chosenText, type Chosen } from "../chosen";
import { RestoreTextForm } from "../text.form";

export const generateMetadata = async () => ({ title: (await getTranslations("texts.edit"))("restore") });

/** The confirmation as a page, for those who have no JavaScript. */
export default guardedPage("agent", async (scope, { params }: { params: Chosen }) => {
  const t = await getTranslations("texts");
  const { name, locale } = await chosenText(params);
  const { version } = await textToEdit(scope, name, locale);
  const form = version && await ClientWords({ groups: ["texts"], children: <RestoreTextForm name={name} locale={locale} seen={version.at.toISOString()} /> });
  return (
    <Narrow>
      <BackLink href={`/gestion/textes/${textSlugs[name]}/${locale}`}>{t(`names.${name}`)}</BackLink>
      <PageTitle lead={t(version ? "edit.restoreBody" : "edit.isDefault")}>{t("edit.restoreTitle")}</PageTitle>
      {form}
    </Narrow>
  );
});
