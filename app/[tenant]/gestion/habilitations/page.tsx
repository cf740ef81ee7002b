import { getTranslations } from "next-intl/server";
import { guardedPage } from "@/app/_web/guarded-page";
import { habilitationQueue, queueTabNames } from "@/lib/habilitations/habilitation.queries";
import { askedQueue, QueueView, type QueueParams } from "../queue-view";
import { Queue } from "./queue-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("habilitations.queue"))("title") });

export default guardedPage("agent", async (scope, { searchParams }: { searchParams: Promise<Partial<QueueParams>> }) => {
  const t = await getTranslations("habilitations.queue");
  const asked = askedQueue(await searchParams, queueTabNames, "todo");
  const { items, previous, next } = await habilitationQueue(scope, asked);
  const words = { title: t("title"), search: t("search"), searchHint: t("searchHint"), tabs: t("tabsLabel"), found: t("found", { search: asked.search }) };
  return (
    <QueueView path="/gestion/habilitations" words={words} asked={asked} tabs={queueTabNames.map((name) => ({ name, label: t(`tabs.${name}`) }))} previous={previous} next={next}>
      <Queue items={items} tab={asked.tab} searched={asked.search !== ""} />
    </QueueView>
  );
});
