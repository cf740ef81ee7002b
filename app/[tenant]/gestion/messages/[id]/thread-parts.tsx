import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/button/text-link";
import { Section, Stack } from "@/app/_ui/layout/section";
import { ConfirmDialog } from "@/app/_ui/panel/confirm-dialog";
import { FactList } from "@/app/_ui/panel/fact-list";
import { Notice } from "@/app/_ui/panel/notice";
import { formatInstant } from "@/lib/kernel/dates";
import { mayAnswerMessages } from "@/lib/messages/message.policy";
import type { ThreadFile } from "@/lib/messages/message.queries";
import type { Actor } from "@/lib/kernel/actor";
import { AnswerForm, CloseForm } from "./thread.form";

/** Who writes; where nobody has proven it, that is said. */
export function Writer({ thread: { name, email, identifier, createdAt } }: { thread: ThreadFile }) {
  const t = useTranslations("messages");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <Section title={t("desk.facts")} card>
      <Stack gap="medium">
        <FactList facts={[
          { label: t("fact.from"), value: name },
          { label: t("fact.email"), value: <TextLink plain href={`mailto:${email}`}>{email}</TextLink> },
          { label: t("fact.identifier"), value: identifier && <span className="font-mono">{identifier}</span> },
          { label: t("fact.sentAt"), value: formatInstant(createdAt, locale, timeZone) },
        ]} />
        {identifier === null && <Notice tone="warning">{t("desk.visitor")}</Notice>}
      </Stack>
    </Section>
  );
}

/** What the agent may do now, else why nothing can be done. */
export function Answering({ thread: { id, lastAt, identifier, may }, actor }: { thread: ThreadFile; actor: Actor }) {
  const t = useTranslations("messages.desk");
  const seen = lastAt.toISOString();
  if (!may.answer) return <Notice>{t(mayAnswerMessages(actor) ? "closed" : "readOnly")}</Notice>;
  return (
    <Section title={t("answer")} card>
      <Stack gap="medium">
        <AnswerForm id={id} seen={seen} visitor={identifier === null} />
        <div>
          <ConfirmDialog href={`/gestion/messages/${id}/clore`} trigger={t("close")} title={t("closeTitle")} variant="quiet">
            <Stack gap="medium"><p>{t("closeBody")}</p><CloseForm id={id} seen={seen} /></Stack>
          </ConfirmDialog>
        </div>
      </Stack>
    </Section>
  );
}
