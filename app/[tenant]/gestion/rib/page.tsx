import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Stack } from "@/app/_ui/layout/section";
import { FilterTabs } from "@/app/_ui/table/filter-tabs";
import { Pager } from "@/app/_ui/table/pager";
import { guardedPage } from "@/app/_web/guarded-page";
import { ribQueue, ribTabNames } from "@/lib/ribs/rib-queue.queries";
import { askedQueue, type QueueParams } from "../queue-view";
import { Queue } from "./queue-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("ribs.queue"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: Promise<Partial<QueueParams>> }) => {
  const t = await getTranslations("ribs.queue");
  const asked = askedQueue(await searchParams, ribTabNames, "todo");
  const { items, previous, next } = await ribQueue(scope, asked);
  const address = (place: "apres" | "avant", at: string | null) => (at === null ? undefined : `/gestion/rib?${new URLSearchParams({ etat: asked.tab, [place]: at })}`);
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <Stack gap="medium">
        <FilterTabs tabs={ribTabNames.map((name) => ({ href: `/gestion/rib?etat=${name}`, label: t(`tabs.${name}`), current: name === asked.tab }))} label={t("tabsLabel")} />
        <Queue items={items} tab={asked.tab} now={scope.now} />
      </Stack>
      <Pager previous={address("avant", previous)} next={address("apres", next)} />
    </>
  );
});
