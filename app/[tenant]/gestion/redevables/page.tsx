import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { Pager } from "@/app/_ui/table/pager";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { guardedPage } from "@/app/_web/guarded-page";
import { claimsToDecide } from "@/lib/debtors/claim.queries";
import { debtorList } from "@/lib/debtors/debtor.queries";
import type { Scope } from "@/lib/platform/scope";
import { addressOf, readChoice, tabsOf, type Choice, type SearchParams } from "./choice";
import { Claims, Debtors } from "./list-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("debtors.list"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("debtors.list");
  const choice = readChoice(await searchParams);
  const { table, previous, next } = await read(scope, choice);
  return (
    <>
      <PageTitle lead={t("lead")}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <SearchBar action="/gestion/redevables" label={t("search")} value={choice.search} placeholder={t("searchHint")} />
        <FilterTabs label={t("tabsLabel")} tabs={tabsOf(choice, (tab) => t(`tabs.${tab}`))} />
        <div>{table}<Pager previous={addressOf(choice, "avant", previous)} next={addressOf(choice, "apres", next)} /></div>
      </Stack>
    </>
  );
});

async function read(scope: Scope, choice: Choice) {
  if (choice.tab === "claims") {
    const { items, ...places } = await claimsToDecide(scope, choice.filter);
    return { ...places, table: <Claims items={items} /> };
  }
  const { items, ...places } = await debtorList(scope, choice.filter);
  return { ...places, table: <Debtors items={items} choice={choice} /> };
}
