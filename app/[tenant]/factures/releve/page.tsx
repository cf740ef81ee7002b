import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { Notice } from "@/app/_ui/panel/notice";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { guardedPage } from "@/app/_web/guarded-page";
import { myStatement } from "@/lib/bills/statement.queries";
import { StatementTable, StatementTotals } from "./statement-parts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("bills.statement"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("bills");
  const { annee } = await searchParams;
  const found = await myStatement(scope, typeof annee === "string" ? Number(annee) : null);
  const back = <BackLink href="/factures">{t("page.back")}</BackLink>;
  const nothing = <EmptyState icon="invoice" title={t("statement.empty")}>{t("statement.emptyBody")}</EmptyState>;
  if (!found) return <>{back}<PageTitle>{t("statement.title")}</PageTitle>{nothing}</>;
  const { years, statement } = found;
  const year = String(statement.year);
  const download = <ButtonLink href={`/factures/telecharger?du=${year}-01-01&au=${year}-12-31`} size="small" icon="download">{t("list.download")}</ButtonLink>;
  const tooLong = <Notice actions={download}>{t("statement.tooLong", { year })}</Notice>;
  const tabs = years.map((one) => ({ href: `/factures/releve?annee=${one}`, label: String(one), current: one === statement.year }));
  const pdf = <ButtonLink href={`/factures/releve/${year}.pdf`} plain variant="primary" icon="download">{t("statement.pdf")}</ButtonLink>;
  return (
    <>
      {back}
      <PageTitle lead={t("statement.lead")} actions={statement.isTooLong ? undefined : pdf}>{t("statement.title")}</PageTitle>
      <Stack gap="medium">
        <FilterTabs label={t("statement.year")} tabs={tabs} />
        {statement.isTooLong ? tooLong : <><StatementTotals totals={statement.totals} /><StatementTable statement={statement} /></>}
      </Stack>
    </>
  );
});
