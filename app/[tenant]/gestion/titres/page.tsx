import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { BillTable } from "@/app/_ui/table/bill-table";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { Pager } from "@/app/_ui/table/pager";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { guardedPage } from "@/app/_web/guarded-page";
import { agentBills } from "@/lib/bills/agent-bills.queries";
import { mayReadDebtors } from "@/lib/debtors/debtor.policy";
import { formatDate } from "@/lib/kernel/dates";
import { mayImport, mayReadImports } from "@/lib/imports/import.policy";
import { addressOf, readChoice, sortOf, tabsOf, type SearchParams } from "./choice";

const folder = "/gestion/titres";

export const generateMetadata = async () => ({ title: (await getTranslations("bills.desk.list"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const [t, locale] = [await getTranslations("bills.desk.list"), await getLocale()];
  const choice = readChoice(await searchParams);
  const { late, paid, currency } = choice.filter;
  const { items, previous, next } = await agentBills(scope, choice.filter);
  const said = [
    late && t("late"), paid && t("paidBetween", { from: formatDate(paid.from, locale), to: formatDate(paid.to, locale) }), currency && t(`inCurrency.${currency}`),
  ].filter(Boolean);
  const puts = mayImport(scope.actor);
  const action = mayReadImports(scope.actor) && <ButtonLink href={`${folder}/import`} variant={puts ? "primary" : "secondary"} icon="upload">{t(puts ? "import" : "imports")}</ButtonLink>;
  const debtors = mayReadDebtors(scope.actor) ? "/gestion/redevables" : undefined;
  return (
    <>
      <PageTitle lead={t("lead")} actions={action}>{t("title")}</PageTitle>
      <Stack gap="medium">
        <FilterTabs label={t("choices.label")} tabs={tabsOf(choice, (name) => t(`choices.${name}`))} />
        <SearchBar action={folder} label={t("search")} name="recherche" value={choice.filter.search} placeholder={t("searchHint")} hidden={{ ...choice.raw, recherche: undefined }} />
        {said.length > 0 && <p>{said.join(" ")} <TextLink href={folder}>{t("clear")}</TextLink></p>}
        {choice.filter.debtorId && <p>{t("oneDebtor")} <TextLink href={folder}>{t("allDebtors")}</TextLink></p>}
        {items.length > 0 && (
          <div>
            <BillTable caption={t("caption")} rows={items} folder={folder} debtors={debtors} sort={(sort) => sortOf(choice, sort)} />
            <Pager previous={addressOf(choice, "avant", previous)} next={addressOf(choice, "apres", next)} />
          </div>
        )}
        {items.length === 0 && choice.narrowed && <EmptyState icon="search" title={t("noMatch")} action={<ButtonLink href={folder}>{t("clear")}</ButtonLink>}>{t("noMatchBody")}</EmptyState>}
        {items.length === 0 && !choice.narrowed && <EmptyState icon="invoice" title={t(`empty.${choice.filter.choice}`)}>{choice.filter.choice === "all" && t("emptyBody")}</EmptyState>}
      </Stack>
    </>
  );
});
