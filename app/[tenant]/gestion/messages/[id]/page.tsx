import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ThreadBadge } from "@/app/_ui/badge/thread-badge";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { Notice } from "@/app/_ui/panel/notice";
import { Thread } from "@/app/_ui/panel/thread";
import { ThreadConcern } from "@/app/_ui/panel/thread-concern";
import { ClientWords } from "@/app/_web/client-words";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import type { MessageView } from "@/lib/messages/message";
import { threadFile } from "@/lib/messages/message.queries";
import { Answering, Writer } from "./thread-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const folders = { bill: "/gestion/titres", invoice: "/gestion/factures" };

/** Read once, for the title and for the page. */
const threadOf = cache(async (id: string) => threadFile(await scopeOfRequest(), id));

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  return titleOf(async () => (await threadOf((await params).id)).subject, (await getTranslations("messages.queue"))("title"));
}

export default guardedPage("agent", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("messages");
  const thread = await threadOf((await params).id);
  const { fait, message } = await searchParams;
  const { concern, name, may } = thread;
  const by = (message: MessageView) => (message.side === "asker" ? t("desk.asker", { name }) : message.by ? t("desk.serviceBy", { name: message.by }) : t("desk.service"));
  // One's own answer empties the form; a colleague's leaves what was typed.
  const answering = await ClientWords({ groups: ["messages"], children: <Answering key={String(message)} thread={thread} actor={scope.actor} /> });
  return (
    <>
      <BackLink href="/gestion/messages">{t("queue.title")}</BackLink>
      <PageTitle eyebrow={t("desk.title", { reference: thread.reference })} badge={<ThreadBadge state={thread.state} />}>{thread.subject}</PageTitle>
      <Columns aside={<Writer thread={thread} />}>
        <Stack gap="medium">
          {fait === "repondu" && <Notice tone="success" live>{t("desk.done.answered")}</Notice>}
          {fait === "clos" && <Notice tone="success" live>{t("desk.done.closed")}</Notice>}
          {concern && <ThreadConcern concern={concern} href={may.openConcern ? `${folders[concern.kind]}/${concern.id}` : undefined} />}
          <Section title={t("desk.thread")}><Thread messages={thread.messages} own="agent" by={by} /></Section>
          <div className="print:hidden">{answering}</div>
        </Stack>
      </Columns>
    </>
  );
});
