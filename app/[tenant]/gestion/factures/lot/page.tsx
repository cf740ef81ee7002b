import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { bulkChoice } from "@/lib/invoices/act-in-bulk.queries";
import { bulkActs } from "@/lib/invoices/invoice.schema";
import { dateAt } from "@/lib/kernel/dates";
import { withQuery, type SearchParams } from "../choice";
import { listOf } from "../listed";
import { BulkTitle, ChosenTable, Question } from "./bulk-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("inbox.bulk"))("caption") });

/** Invoices ticked in the list and what to do with them: how many and how much is said before it is done. */
export default guardedPage("agent", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("inbox.bulk");
  const { acte, facture = [], liste } = await searchParams;
  const list = listOf(typeof liste === "string" ? liste : null);
  const act = bulkActs.find((known) => known === acte);
  const choice = await bulkChoice(scope, act ?? "assign", [facture].flat());
  const back = <BackLink href={withQuery(list)}>{t("back")}</BackLink>;
  if (!act || choice.rows.length === 0) {
    const action = <ButtonLink href={withQuery(list)} icon="arrowLeft">{t("back")}</ButtonLink>;
    const title = t(choice.rows.length === 0 ? "none" : "noAct");
    return <>{back}<PageTitle>{t("caption")}</PageTitle><EmptyState title={title} action={action}>{t("noneBody")}</EmptyState></>;
  }
  return (
    <>
      {back}
      <PageTitle lead={t(`lead.${act}`)}><BulkTitle act={act} choice={choice} /></PageTitle>
      <Stack gap="medium">
        <ClientWords groups={["inbox"]}><Question act={act} choice={choice} list={list} today={dateAt(scope.now, scope.organization.timeZone)} /></ClientWords>
        <ChosenTable rows={choice.rows} />
      </Stack>
    </>
  );
});
