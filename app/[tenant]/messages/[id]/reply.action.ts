"use server";
import { formAction } from "@/app/_web/form-action";
import { replyMessage } from "@/lib/messages/reply-message";

export const replyAction = formAction(replyMessage, ({ id }) => `/messages/${id}?fait=repondu`);
