"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { PasswordField } from "@/app/_ui/form/password-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { newPasswordSchema } from "@/lib/accounts/account.schema";
import { changePasswordAction } from "./change-password.action";

/** `email`: what a password manager keeps the new password under. */
export function ChangePasswordForm({ email, min }: { email: string; min: number }) {
  const t = useTranslations("accounts");
  const form = useActionForm({ action: changePasswordAction }, newPasswordSchema);
  return (
    <Form form={form} label={t("changePassword.title")}>
      <input type="text" name="username" value={email} readOnly hidden autoComplete="username" />
      <PasswordField {...form.field("currentPassword", t("changePassword.current"))} autoComplete="current-password" />
      <PasswordField {...form.field("password", t("changePassword.password"))} hint={t("newPassword.hint", { min })} autoComplete="new-password" />
      <div><SubmitButton>{t("changePassword.submit")}</SubmitButton></div>
    </Form>
  );
}
