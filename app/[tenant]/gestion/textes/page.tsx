import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { Notice } from "@/app/_ui/panel/notice";
import { guardedPage } from "@/app/_web/guarded-page";
import { textStates } from "@/lib/texts/text.queries";
import { TextTable } from "./text-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("texts.desk"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) => {
  const t = await getTranslations("texts.desk");
  const { fait } = await searchParams;
  const states = await textStates(scope);
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {fait === "retabli" && <Notice tone="success" live>{t("restored")}</Notice>}
        <TextTable states={states} />
      </Stack>
    </>
  );
});
