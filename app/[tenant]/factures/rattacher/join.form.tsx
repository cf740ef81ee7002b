"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { claimIdSchema, confirmClaimSchema } from "@/lib/debtors/debtor.schema";
import { confirmClaimAction, sendClaimCodeAction } from "./join.actions";

/** `again`: one was sent already. */
export function SendCodeForm({ id, again }: { id: string; again: boolean }) {
  const t = useTranslations("debtors.join");
  const form = useActionForm({ action: sendClaimCodeAction }, claimIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("byCode")}>
      <input {...form.hidden("id")} />
      <div><SubmitButton variant={again ? "secondary" : "primary"}>{t(again ? "sendAgain" : "send")}</SubmitButton></div>
    </Form>
  );
}

export function ConfirmCodeForm({ id }: { id: string }) {
  const t = useTranslations("debtors.join");
  const form = useActionForm({ action: confirmClaimAction }, confirmClaimSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("confirm")}>
      <input {...form.hidden("id")} />
      <TextField {...form.field("code", t("code"))} hint={t("codeHint")} inputMode="numeric" autoComplete="one-time-code" width="medium" mono />
      <div><SubmitButton>{t("confirm")}</SubmitButton></div>
    </Form>
  );
}
