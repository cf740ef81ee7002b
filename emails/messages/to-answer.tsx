import type { Template } from "../template";
import { MessageMail, type MessageMailParams } from "./message-mail";

/** To agents: a new thread waits (`toAnswer`), or its person went on with one (`continued`). */
const toAgents = (words: "toAnswer" | "continued"): Template<MessageMailParams> => ({
  subject: ({ reference }, { t }) => t(`messages.mail.${words}.subject`, { reference }),
  body: (params, context) => (
    <MessageMail params={params} context={context} words={words}
      action={{ label: context.t(`messages.mail.${words}.action`), href: `${context.organization.origin}/gestion/messages/${params.threadId}` }} />
  ),
});

export const toAnswer = toAgents("toAnswer");
export const continued = toAgents("continued");
