"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { PasswordField } from "@/app/_ui/form/password-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { closeAccountSchema } from "@/lib/accounts/account.schema";
import { closeAccountAction } from "./close-account.action";

export function CloseAccountForm() {
  const t = useTranslations("accounts.closing");
  const form = useActionForm({ action: closeAccountAction }, closeAccountSchema);
  return (
    <Form form={form} label={t("title")}>
      <PasswordField {...form.field("password", t("password"))} autoComplete="current-password" />
      <Checkbox {...form.field("confirmed", t("confirmed"))} />
      <div><SubmitButton variant="danger">{t("submit")}</SubmitButton></div>
    </Form>
  );
}
