"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { PasswordField } from "@/app/_ui/form/password-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { changeEmailSchema } from "@/lib/accounts/account.schema";
import { changeEmailAction } from "./change-email.action";

export function ChangeEmailForm({ email }: { email: string }) {
  const t = useTranslations("accounts.changeEmail");
  const form = useActionForm({ action: changeEmailAction }, changeEmailSchema);
  return (
    <Form form={form} label={t("title")}>
      <TextField id="current-email" name="current-email" label={t("current")} defaultValue={email} readOnly autoComplete="username" />
      <TextField {...form.field("email", t("email"))} type="email" autoComplete="email" autoCapitalize="none" spellCheck={false} />
      <PasswordField {...form.field("password", t("password"))} hint={t("passwordHint")} autoComplete="current-password" />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
