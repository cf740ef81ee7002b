"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { bodyMaxCharacters } from "@/lib/messages/message";
import { replyMessageSchema } from "@/lib/messages/message.schema";
import { replyAction } from "./reply.action";

export function ReplyForm({ id, closed }: { id: string; closed: boolean }) {
  const t = useTranslations("messages");
  const form = useActionForm({ action: replyAction }, replyMessageSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("mine.reply")}>
      <input {...form.hidden("id")} />
      <TextArea {...form.field("body", t("contact.body"))} hint={t(closed ? "mine.replyClosed" : "mine.replyHint")} maxLength={bodyMaxCharacters} />
      <div><SubmitButton>{t("mine.submit")}</SubmitButton></div>
    </Form>
  );
}
