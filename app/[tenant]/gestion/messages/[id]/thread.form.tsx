"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { bodyMaxCharacters } from "@/lib/messages/message";
import { answerMessageSchema, closeThreadSchema } from "@/lib/messages/message.schema";
import { answerAction, closeAction } from "./thread.actions";

/** `seen`: the thread's last instant as this page shows it; it follows the page, and not what was typed before. */
type Props = { id: string; seen: string };

export function AnswerForm({ id, seen, visitor }: Props & { visitor: boolean }) {
  const t = useTranslations("messages.desk");
  const form = useActionForm({ action: answerAction }, answerMessageSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("answer")}>
      <input {...form.hidden("id")} />
      <input type="hidden" name="seen" value={seen} />
      <TextArea {...form.field("body", t("answer"))} hint={t(visitor ? "answerHintVisitor" : "answerHint")} rows={8} maxLength={bodyMaxCharacters} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}

export function CloseForm({ id, seen }: Props) {
  const t = useTranslations("messages.desk");
  const form = useActionForm({ action: closeAction }, closeThreadSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("close")}>
      <input {...form.hidden("id")} />
      <input type="hidden" name="seen" value={seen} />
      <div><SubmitButton>{t("closeConfirm")}</SubmitButton></div>
    </Form>
  );
}
