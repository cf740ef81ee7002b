import { getTranslations } from "next-intl/server";
import { guardedPage } from "@/app/_web/guarded-page";
import { ribQueue, ribTabNames } from "@/lib/ribs/rib-queue.queries";
import { askedQueue, QueueView, type QueueParams } from "../queue-view";
import { Queue } from "./queue-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("ribs.queue"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: Promise<Partial<QueueParams>> }) => {
  const t = await getTranslations("ribs.queue");
  const asked = askedQueue(await searchParams, ribTabNames, "todo");
  const { items, previous, next } = await ribQueue(scope, asked);
  const words = { title: t("title"), search: t("search"), searchHint: t("searchHint"), tabs: t("tabsLabel"), found: t("found", { search: asked.search }) };
  return (
    <QueueView path="/gestion/rib" words={words} asked={asked} tabs={ribTabNames.map((name) => ({ name, label: t(`tabs.${name}`) }))} previous={previous} next={next}>
      <Queue items={items} tab={asked.tab} searched={asked.search !== ""} now={scope.now} />
    </QueueView>
  );
});
