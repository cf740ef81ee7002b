import type { Messages } from "@/lib/i18n/words";
import { Facts, Letter, Paragraph } from "../_parts/letter";
import type { MailContext } from "../template";

/**
 * What every message about a thread is drawn from. `followed`: where its person reads the answer, in the portal or by e-mail alone;
 * `from`: who wrote, for agents; `body`: the answer.
 */
export type MessageMailParams = {
  readonly threadId: string;
  readonly reference: string;
  readonly followed: "portal" | "mail";
  readonly subject: string;
  readonly from?: string;
  readonly body?: string;
};

type Words = Exclude<keyof Messages["messages"]["mail"], "fact">;
type Props = { params: MessageMailParams; context: MailContext; words: Words; action?: { label: string; href: string } };

/** The paper of every message about a thread: what happened, which thread, what comes next. */
export function MessageMail({ params: { reference, subject, from, body, followed }, context, words, action }: Props) {
  const { t, organization } = context;
  const lead = t(`messages.mail.${words}.lead`, { reference, organization: organization.name });
  const facts = [
    [t("messages.mail.fact.reference"), reference] as const,
    ...(subject === "" ? [] : [[t("messages.mail.fact.subject"), subject] as const]),
    ...(from === undefined ? [] : [[t("messages.mail.fact.from"), from] as const]),
  ];
  return (
    <Letter context={context} preview={lead} action={action}>
      <Paragraph>{lead}</Paragraph>
      <Facts facts={facts} />
      {body?.split(/\n\s*\n/).map((paragraph, index) => <Paragraph key={index}>{lines(paragraph)}</Paragraph>)}
      <Paragraph>{t(`messages.mail.${words}.${followed}`, { reference })}</Paragraph>
    </Letter>
  );
}

const lines = (paragraph: string) => paragraph.split("\n").map((line, index) => <span key={index}>{index > 0 && <br />}{line}</span>);
