import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { Pager } from "@/app/_ui/table/pager";
import { SearchBar } from "@/app/_ui/table/search-bar";
import { guardedPage } from "@/app/_web/guarded-page";
import { isThreadTab, threadQueue, threadTabs, type ThreadTab } from "@/lib/messages/message.queries";
import { Threads } from "./queue-parts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const path = "/gestion/messages";

export const generateMetadata = async () => ({ title: (await getTranslations("messages.queue"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: Props) => {
  const t = await getTranslations("messages.queue");
  const { etat, q, apres, avant } = await searchParams;
  const tab: ThreadTab = isThreadTab(etat) ? etat : "waiting";
  const search = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const page = await threadQueue(scope, { tab, search, after: one(apres), before: one(avant) });
  const address = (place: Record<string, string>) => `${path}?${new URLSearchParams({ ...(search ? { q: search } : { etat: tab }), ...place })}`;
  const tabs = threadTabs.map((name) => ({ href: `${path}?etat=${name}`, label: t(`tabs.${name}`), current: !search && name === tab }));
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap="medium">
        <SearchBar action={path} label={t("search")} value={search} placeholder={t("searchHint")} />
        <FilterTabs tabs={tabs} label={t("tabsLabel")} />
        {search && <p>{t("found", { search })}</p>}
        <Threads items={page.items} tab={tab} searched={search !== ""} />
      </Stack>
      <Pager previous={page.previous ? address({ avant: page.previous }) : undefined} next={page.next ? address({ apres: page.next }) : undefined} />
    </>
  );
});

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
