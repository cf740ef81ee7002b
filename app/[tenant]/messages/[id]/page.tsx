import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ThreadBadge } from "@/app/_ui/badge/thread-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { Thread } from "@/app/_ui/panel/thread";
import { ThreadConcern } from "@/app/_ui/panel/thread-concern";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { myThread } from "@/lib/messages/my-messages.queries";
import { ReplyForm } from "./reply.form";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const folders = { bill: "/factures", invoice: "/fournisseur/factures" };

/** Read once, for the title and for the page. */
const threadOf = cache(async (id: string) => myThread(await scopeOfRequest(), id));

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return titleOf(async () => (await threadOf((await params).id)).subject, (await getTranslations("messages.mine"))("title"));
}

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("messages");
  const { id, subject, reference, state, messages, concern, opensConcern } = await threadOf((await params).id);
  const { fait } = await searchParams;
  const service = t("mine.service", { organization: scope.organization.name });
  const form = await ClientWords({ groups: ["messages"], children: <ReplyForm key={messages.length} id={id} closed={state === "closed"} /> });
  return (
    <>
      <BackLink href="/messages">{t("mine.title")}</BackLink>
      <PageTitle eyebrow={reference} badge={<ThreadBadge state={state} />}>{subject}</PageTitle>
      <Stack gap="medium">
        {fait === "envoye" && <Notice tone="success" live>{t("mine.sent", { reference })}</Notice>}
        {fait === "repondu" && <Notice tone="success" live>{t("mine.replied")}</Notice>}
        {concern && <ThreadConcern concern={concern} href={opensConcern ? `${folders[concern.kind]}/${concern.id}` : undefined} />}
        <Section title={t("mine.thread")}><Thread messages={messages} own="asker" by={({ side }) => (side === "asker" ? t("mine.you") : service)} /></Section>
        <div className="print:hidden"><Section title={t("mine.reply")} card>{form}</Section></div>
      </Stack>
    </>
  );
});
