import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { guardedPage } from "@/app/_web/guarded-page";
import { billFigures } from "@/lib/bills/bill-figures.queries";
import { invoiceFigures, weeksShown } from "@/lib/invoices/desk-figures.queries";
import { StateFigures } from "./state-figures";
import { SumFigures } from "./sum-figures";
import { TreatmentFigures } from "./treatment-figures";
import { queuesOf, WaitingTiles } from "./waiting-tiles";
import { WeekFigures } from "./week-figures";

export const generateMetadata = async () => ({ title: (await getTranslations("organizations.desk"))("title") });

export default guardedPage("agent", async (scope) => {
  const t = await getTranslations("organizations.desk");
  const [queues, invoices, bills] = await Promise.all([queuesOf(scope), invoiceFigures(scope), billFigures(scope, weeksShown)]);
  if (queues.length === 0) return <><PageTitle>{t("title")}</PageTitle><EmptyState icon="townHall" title={t("emptyTitle")}>{t("empty")}</EmptyState></>;
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Stack>
        <WaitingTiles scope={scope} queues={queues} />
        {(invoices ?? bills) && <SumFigures invoices={invoices} bills={bills} />}
        {invoices && <StateFigures scope={scope} invoices={invoices} />}
        {(invoices ?? bills) && <WeekFigures invoices={invoices} bills={bills} />}
        {invoices && <TreatmentFigures rows={invoices.treatment} since={invoices.from} />}
      </Stack>
    </>
  );
});
