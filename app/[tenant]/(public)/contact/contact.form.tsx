"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SelectField, type Option } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { bodyMaxCharacters } from "@/lib/messages/message";
import { sendMessageSchema, writeAsVisitorSchema } from "@/lib/messages/message.schema";
import { sendMessageAction, writeAsVisitorAction } from "./contact.actions";

/** `choices`: the person's latest bills and invoices; `chosen`: the one that they come from. */
export function SendMessageForm({ choices, chosen, subject }: { choices: readonly Option[]; chosen: string; subject: string }) {
  const t = useTranslations("messages.contact");
  const form = useActionForm({ action: sendMessageAction }, sendMessageSchema, { values: { concerns: chosen, subject }, fields: {} });
  const options = [{ value: "", label: t("noConcern") }, ...choices];
  return (
    <Form form={form} label={t("form")}>
      <TextField {...form.field("subject", t("subject"))} autoComplete="off" />
      {choices.length > 0 && <SelectField {...form.field("concerns", t("concerns"))} hint={t("concernsHint")} options={options} empty={false} optional />}
      <TextArea {...form.field("body", t("body"))} hint={t("bodyHint")} rows={8} maxLength={bodyMaxCharacters} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}

export function WriteAsVisitorForm({ subject }: { subject: string }) {
  const t = useTranslations("messages.contact");
  const form = useActionForm({ action: writeAsVisitorAction }, writeAsVisitorSchema, { values: { subject }, fields: {} });
  return (
    <Form key={form.state.done} form={form} label={t("form")}>
      <TextField {...form.field("name", t("name"))} hint={t("nameHint")} autoComplete="name" />
      <TextField {...form.field("email", t("email"))} hint={t("emailHint")} type="email" autoComplete="email" />
      <TextField {...form.field("subject", t("subject"))} autoComplete="off" />
      <TextArea {...form.field("body", t("body"))} hint={t("bodyHintVisitor")} rows={8} maxLength={bodyMaxCharacters} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
