import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Narrow } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { importFile } from "@/lib/imports/import.queries";
import { ImportForm } from "../handle-import.form";

export const generateMetadata = async () => ({ title: (await getTranslations("imports.pages.file"))("abandon") });

export default guardedPage("agent", async (scope, { params }: { params: Promise<{ id: string }> }) => {
  const t = await getTranslations("imports.pages.file");
  const { id, fileName, may, written } = await importFile(scope, (await params).id);
  const form = may.abandon && await ClientWords({ groups: [], children: <ImportForm importId={id} act="abandon" label={t("abandon")} /> });
  return (
    <Narrow>
      <BackLink href={`/gestion/titres/import/${id}`}>{fileName}</BackLink>
      <PageTitle lead={form ? t("abandonBody", { count: written }) : t("notNow")}>{t("abandonTitle")}</PageTitle>
      {form}
    </Narrow>
  );
});
