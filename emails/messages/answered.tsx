import type { Template } from "../template";
import { MessageMail, type MessageMailParams } from "./message-mail";

/** The service's answer itself. Whoever has no account writes again from the page « Contact », which carries the reference. */
export const answered: Template<MessageMailParams> = {
  subject: ({ reference, subject }, { t }) => t("messages.mail.answered.subject", { reference, subject }),
  body: (params, context) => {
    const { t, organization: { origin } } = context;
    const { followed, threadId, reference } = params;
    const href = followed === "portal" ? `${origin}/messages/${threadId}` : `${origin}/contact?suite=${reference}`;
    return <MessageMail params={params} context={context} words="answered" action={{ label: t(followed === "portal" ? "messages.mail.answered.action" : "messages.mail.answered.again"), href }} />;
  },
};
