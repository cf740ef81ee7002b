"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { signUpSchema } from "@/lib/accounts/account.schema";
import { signUpAction } from "./sign-up.action";

export function SignUpForm() {
  const t = useTranslations("accounts");
  const form = useActionForm({ action: signUpAction }, signUpSchema);
  return (
    <Form form={form} label={t("signUp.title")}>
      <TextField {...form.field("name", t("signUp.name"))} hint={t("signUp.nameHint")} autoComplete="name" />
      <TextField {...form.field("email", t("email"))} hint={t("signUp.emailHint")} type="email" autoComplete="email" />
      <div><SubmitButton>{t("signUp.submit")}</SubmitButton></div>
    </Form>
  );
}
