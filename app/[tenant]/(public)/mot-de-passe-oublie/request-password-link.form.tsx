"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { requestPasswordLinkSchema } from "@/lib/accounts/account.schema";
import { requestPasswordLinkAction } from "./request-password-link.action";

export function RequestPasswordLinkForm() {
  const t = useTranslations("accounts");
  const form = useActionForm({ action: requestPasswordLinkAction }, requestPasswordLinkSchema);
  return (
    <Form form={form} label={t("forgotten.title")}>
      <TextField {...form.field("signInName", t("signIn.name"))} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <div><SubmitButton>{t("forgotten.submit")}</SubmitButton></div>
    </Form>
  );
}
