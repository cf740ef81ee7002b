"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import type { FormState } from "@/app/_ui/form/form-state";
import { PasswordField } from "@/app/_ui/form/password-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { choosePasswordSchema } from "@/lib/accounts/account.schema";

type Props = { action: (previous: FormState, form: FormData) => Promise<FormState>; token: string; email: string; min: number };

/** A new password, with the address shown: also what a password manager keeps it under. */
export function ChoosePasswordForm({ action, token, email, min }: Props) {
  const t = useTranslations("accounts.newPassword");
  const form = useActionForm({ action }, choosePasswordSchema);
  return (
    <Form form={form} label={t("title")}>
      <input type="hidden" name="token" value={token} />
      <TextField id="email" name="email" label={t("email")} defaultValue={email} readOnly autoComplete="username" />
      <PasswordField {...form.field("password", t("password"))} hint={t("hint", { min })} autoComplete="new-password" />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
