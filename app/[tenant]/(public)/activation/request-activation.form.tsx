"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { requestActivationSchema } from "@/lib/accounts/account.schema";
import { requestActivationAction } from "./request-activation.action";

export function RequestActivationForm() {
  const t = useTranslations("accounts");
  const form = useActionForm({ action: requestActivationAction }, requestActivationSchema);
  return (
    <Form form={form} label={t("activation.title")}>
      <TextField {...form.field("email", t("email"))} type="email" autoComplete="email" />
      <div><SubmitButton>{t("activation.submit")}</SubmitButton></div>
    </Form>
  );
}
