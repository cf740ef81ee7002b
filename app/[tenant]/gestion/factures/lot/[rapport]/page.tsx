import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { guardedPage } from "@/app/_web/guarded-page";
import { bulkReport } from "@/lib/invoices/act-in-bulk.queries";
import { readChoice, withQuery, type SearchParams } from "../../choice";
import { ReportTable, ReportTitle, ReportLead } from "../bulk-parts";

type Props = { params: Promise<{ rapport: string }>; searchParams: SearchParams };

export const generateMetadata = async () => ({ title: (await getTranslations("inbox.bulk.report"))("caption") });

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("inbox.bulk");
  const { raw, place } = readChoice(await searchParams, scope.organization.currencies);
  const list = { ...raw, ...place };
  const report = await bulkReport(scope, (await params).rapport);
  return (
    <>
      <BackLink href={withQuery(list)}>{t("back")}</BackLink>
      <PageTitle lead={<ReportLead report={report} />}><ReportTitle report={report} /></PageTitle>
      <Stack gap="medium">
        <ReportTable report={report} list={list} />
        <div><ButtonLink href={withQuery(list)} icon="arrowLeft">{t("back")}</ButtonLink></div>
      </Stack>
    </>
  );
});
