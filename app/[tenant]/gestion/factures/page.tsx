import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_ui/button/button";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { EmptyState } from "@/app/_ui/panel/empty-state";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { inboxInvoices } from "@/lib/invoices/invoice-list.queries";
import { invoiceGroups, type InvoiceGroup } from "@/lib/invoices/invoice-list";
import { mayHandleInbox } from "@/lib/invoices/invoice.policy";
import { addressOf, folder, readChoice, tabsOf, type SearchParams } from "./choice";
import { readPlaces } from "./filter-choices";
import { ActiveFilters, InboxFilters, OrderNote } from "./filters";
import { Exports, InboxTable } from "./inbox-table";

export const generateMetadata = async () => ({ title: (await getTranslations("inbox.list"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: SearchParams }) => {
  const t = await getTranslations("inbox");
  const { currencies } = scope.organization;
  const choice = readChoice(await searchParams, currencies);
  const { items, previous, next } = await inboxInvoices(scope, choice.filter);
  const places = await readPlaces(scope, choice);
  return (
    <>
      <PageTitle lead={choice.standing === "todo" && t("list.lead")} actions={items.length > 0 && <Exports choice={choice} />}>{t("list.title")}</PageTitle>
      <Stack gap="medium">
        <FilterTabs label={t("filters.standing")} tabs={tabsOf(choice, (standing) => t(`standings.${standing as InvoiceGroup}`))} />
        <InboxFilters choice={choice} places={places} currencies={currencies} />
        <ActiveFilters choice={choice} places={places} />
        <OrderNote choice={choice} currencies={currencies} />
        {items.length > 0 && (
          <div>
            <InboxTable rows={items} choice={choice} ticks={mayHandleInbox(scope.actor)} />
            <Pager previous={addressOf(choice, "avant", previous)} next={addressOf(choice, "apres", next)} />
          </div>
        )}
        {items.length === 0 && choice.narrowed && <EmptyState icon="search" title={t("list.noMatch")} action={<ButtonLink href={folder}>{t("filters.clearAll")}</ButtonLink>}>{t("list.noMatchBody")}</EmptyState>}
        {items.length === 0 && !choice.narrowed && <EmptyState icon="inbox" title={t("list.empty")}>{choice.standing in invoiceGroups && t("list.emptyBody")}</EmptyState>}
      </Stack>
    </>
  );
});
