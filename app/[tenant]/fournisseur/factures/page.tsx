import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { SelectField } from "@/app/_ui/form/select-field";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { InvoiceTable } from "@/app/_ui/table/invoice-table";
import { Pager } from "@/app/_ui/table/pager";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { guardedPage } from "@/app/_web/guarded-page";
import { invoiceStates } from "@/lib/invoices/invoice";
import { supplierInvoices } from "@/lib/invoices/invoice-list.queries";
import { addressOf, exportOf, readChoice, sortOf, stateSlugs, tabsOf, type SearchParams } from "./choice";

const folder = "/fournisseur/factures";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.list"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("invoices");
  const choice = readChoice(await searchParams);
  const { items, previous, next, establishments } = await supplierInvoices(scope, choice.filter);
  const deposit = <ButtonLink href={`${folder}/deposer`} variant="primary" icon="upload">{t("list.deposit")}</ButtonLink>;
  const states = [{ value: "", label: t("filters.all") }, ...invoiceStates.map((state) => ({ value: stateSlugs[state], label: t(`states.${state}`) }))];
  const places = [{ value: "", label: t("filters.allEstablishments") }, ...establishments.map(({ id, name }) => ({ value: id, label: name }))];
  const { etat: _etat, recherche: _recherche, etablissement, ...kept } = choice.raw;
  const hidden = establishments.length > 1 ? kept : { ...kept, etablissement };
  if (items.length === 0 && !choice.narrowed) {
    return <><PageTitle>{t("list.title")}</PageTitle><EmptyState icon="invoice" title={t("list.empty")} action={deposit}>{t("list.emptyBody")}</EmptyState></>;
  }
  return (
    <>
      <PageTitle lead={t("list.lead")} actions={<>{deposit}<ButtonLink href={`${folder}/releve`} icon="file">{t("list.statement")}</ButtonLink></>}>{t("list.title")}</PageTitle>
      <Stack gap="medium">
        <FilterTabs label={t("filters.states")} tabs={tabsOf(choice, (state) => (state ? t(`states.${state}`) : t("filters.all")))} />
        <SearchBar action={folder} label={t("filters.search")} name="recherche" value={choice.filter.search} placeholder={t("filters.searchHint")} hidden={hidden}>
          <SelectField id="etat" name="etat" label={t("facts.state")} options={states} defaultValue={choice.raw.etat} width="medium" empty={false} />
          {establishments.length > 1 && <SelectField id="etablissement" name="etablissement" label={t("filters.establishment")} options={places} defaultValue={etablissement} width="medium" empty={false} />}
        </SearchBar>
        {items.length === 0
          ? <EmptyState icon="search" title={t("list.noMatch")} action={<ButtonLink href={folder}>{t("filters.clear")}</ButtonLink>}>{t("list.noMatchBody")}</EmptyState>
          : (
            <div>
              <InvoiceTable caption={t("list.caption")} rows={items} folder={folder} sort={(sort) => sortOf(choice, sort)} />
              <Pager previous={addressOf(choice, "avant", previous)} next={addressOf(choice, "apres", next)}>
                {t("list.export")} <TextLink href={exportOf(choice, "csv")} plain>{t("list.exportCsv")}</TextLink> · <TextLink href={exportOf(choice, "xlsx")} plain>{t("list.exportXlsx")}</TextLink>
              </Pager>
            </div>
          )}
      </Stack>
    </>
  );
});
