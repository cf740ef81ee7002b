import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { myBills } from "@/lib/bills/my-bills.queries";
import { addressOf, readChoice, tabsOf, type SearchParams } from "./choice";
import { OthersWait } from "./rattacher/others-wait";
import { BillTable, NoBill, Search, TotalsDue } from "./list-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("bills.list"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("bills.list");
  const choice = readChoice(await searchParams);
  const { items, previous, next, totals, customerNumbers, othersWait } = await myBills(scope, choice.filter);
  const { name: organization } = scope.organization;
  if (items.length === 0 && !choice.narrowed) return <><PageTitle>{t("title")}</PageTitle><NoBill narrowed={false} organization={organization} /></>;
  const actions = (
    <>
      <ButtonLink href="/factures/releve" icon="file">{t("statement")}</ButtonLink>
      <ButtonLink href="/factures/telecharger" icon="download">{t("download")}</ButtonLink>
    </>
  );
  return (
    <>
      <PageTitle lead={t("lead", { organization })} actions={actions}>{t("title")}</PageTitle>
      <Stack gap="medium">
        {othersWait && <OthersWait />}
        <TotalsDue totals={totals} />
        <FilterTabs label={t("choices.label")} tabs={tabsOf(choice, (name) => t(`choices.${name}`))} />
        <Search choice={choice} customerNumbers={customerNumbers} />
        {items.length === 0
          ? <NoBill narrowed organization={organization} />
          : <div><BillTable choice={choice} rows={items} /><Pager previous={addressOf(choice, "avant", previous)} next={addressOf(choice, "apres", next)} /></div>}
      </Stack>
    </>
  );
});
