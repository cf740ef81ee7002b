import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { SelectField } from "@/app/_ui/form/select-field";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { InvoiceTable } from "@/app/_ui/table/invoice-table";
import { Pager } from "@/app/_ui/table/pager";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { guardedPage } from "@/app/_web/guarded-page";
import { inboxInvoices } from "@/lib/invoices/invoice-list.queries";
import { addressOf, readChoice, tabsOf, type SearchParams } from "./choice";

const folder = "/gestion/factures";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.inbox"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("invoices");
  const choice = readChoice(await searchParams);
  const { items, previous, next } = await inboxInvoices(scope, choice.filter);
  const { currencies } = scope.organization;
  const options = [{ value: "", label: t("filters.allCurrencies") }, ...currencies.map((value) => ({ value, label: t(`currencies.${value}`) }))];
  return (
    <>
      <PageTitle lead={t("inbox.lead")}>{t("inbox.title")}</PageTitle>
      <Stack gap="medium">
        <FilterTabs label={t("filters.states")} tabs={tabsOf(choice, (tab) => t(`inbox.tabs.${tab}`))} />
        <SearchBar action={folder} label={t("filters.search")} name="recherche" value={choice.filter.search} placeholder={t("filters.searchHint")} hidden={{ onglet: choice.raw.onglet }}>
          {currencies.length > 1 && <SelectField id="devise" name="devise" label={t("filters.currency")} options={options} defaultValue={choice.raw.devise} width="medium" empty={false} />}
        </SearchBar>
        {items.length > 0 && <div><InvoiceTable caption={t("inbox.caption")} rows={items} folder={folder} /><Pager previous={addressOf(choice, "avant", previous)} next={addressOf(choice, "apres", next)} /></div>}
        {items.length === 0 && choice.narrowed && <EmptyState icon="search" title={t("list.noMatch")} action={<ButtonLink href={folder}>{t("filters.clear")}</ButtonLink>}>{t("list.noMatchBody")}</EmptyState>}
        {items.length === 0 && !choice.narrowed && <EmptyState icon="inbox" title={t("inbox.empty")}>{t("inbox.emptyBody")}</EmptyState>}
      </Stack>
    </>
  );
});
