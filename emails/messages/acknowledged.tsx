import type { Template } from "../template";
import { MessageMail, type MessageMailParams } from "./message-mail";

/** The message has arrived. */
export const acknowledged: Template<MessageMailParams> = {
  subject: ({ reference }, { t }) => t("messages.mail.acknowledged.subject", { reference }),
  body: (params, context) => {
    const { t, organization } = context;
    const action = params.followed === "portal" ? { label: t("messages.mail.acknowledged.action"), href: `${organization.origin}/messages/${params.threadId}` } : undefined;
    return <MessageMail params={params} context={context} words="acknowledged" action={action} />;
  },
};
