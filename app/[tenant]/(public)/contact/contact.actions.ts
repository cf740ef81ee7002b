"use server";
import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/_web/form-action";
import { sendMessage } from "@/lib/messages/send-message";
import { writeAsVisitor } from "@/lib/messages/write-as-visitor";

export const sendMessageAction = formAction(sendMessage, ({ id }) => `/messages/${id}?fait=envoye`);
export const writeAsVisitorAction = formAction(writeAsVisitor, async (sent) => ({ message: (await getTranslations("messages.contact"))("sent", sent) }));
