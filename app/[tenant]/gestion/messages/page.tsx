import { getTranslations } from "next-intl/server";
import { guardedPage } from "@/app/_web/guarded-page";
import { threadQueue, threadTabs } from "@/lib/messages/message.queries";
import { askedQueue, QueueView, type QueueParams } from "../queue-view";
import { Threads } from "./queue-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("messages.queue"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: Promise<Partial<QueueParams>> }) => {
  const t = await getTranslations("messages.queue");
  const asked = askedQueue(await searchParams, threadTabs, "waiting");
  const { items, previous, next } = await threadQueue(scope, asked);
  const words = { title: t("title"), search: t("search"), searchHint: t("searchHint"), tabs: t("tabsLabel"), found: t("found", { search: asked.search }) };
  return (
    <QueueView path="/gestion/messages" words={words} asked={asked} tabs={threadTabs.map((name) => ({ name, label: t(`tabs.${name}`) }))} previous={previous} next={next}>
      <Threads items={items} tab={asked.tab} searched={asked.search !== ""} />
    </QueueView>
  );
});
