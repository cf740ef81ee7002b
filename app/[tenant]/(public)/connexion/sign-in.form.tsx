"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { PasswordField } from "@/app/_ui/form/password-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { signInSchema } from "@/lib/accounts/account.schema";
import { signInAction } from "./sign-in.action";

export function SignInForm({ retour }: { retour: string }) {
  const t = useTranslations("accounts.signIn");
  const form = useActionForm({ action: signInAction }, signInSchema);
  return (
    <Form form={form} label={t("title")}>
      <input type="hidden" name="retour" value={retour} />
      <TextField {...form.field("signInName", t("name"))} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <PasswordField {...form.field("password", t("password"))} autoComplete="current-password" />
      <Checkbox {...form.field("remember", t("remember"))} plain />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
