import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { InvoiceTable } from "@/app/_ui/table/invoice-table";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { supplierInvoices } from "@/lib/invoices/invoice-list.queries";
import { addressOf, exportOf, folder, readChoice, sortOf, tabsOf, type SearchParams } from "./choice";
import { CurrencyNote, FollowedFilters } from "./filters";

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.list"))("title") });

export default guardedPage("signed-in", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("invoices");
  const choice = readChoice(await searchParams, scope.organization.currencies);
  const { items, previous, next, establishments } = await supplierInvoices(scope, choice.filter);
  const deposit = <ButtonLink href={`${folder}/deposer`} variant="primary" icon="upload">{t("list.deposit")}</ButtonLink>;
  if (items.length === 0 && !choice.narrowed) {
    return <><PageTitle>{t("list.title")}</PageTitle><EmptyState icon="invoice" title={t("list.empty")} action={deposit}>{t("list.emptyBody")}</EmptyState></>;
  }
  return (
    <>
      <PageTitle lead={t("list.lead")} actions={<>{deposit}<ButtonLink href={`${folder}/releve`} icon="file">{t("list.statement")}</ButtonLink></>}>{t("list.title")}</PageTitle>
      <Stack gap="medium">
        <FilterTabs label={t("filters.states")} tabs={tabsOf(choice, (state) => (state ? t(`states.${state}`) : t("filters.all")))} />
        <FollowedFilters choice={choice} establishments={establishments} currencies={scope.organization.currencies} />
        <CurrencyNote choice={choice} currencies={scope.organization.currencies} />
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
