"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { confirmEmailSchema } from "@/lib/accounts/account.schema";
import { confirmEmailAction } from "./confirm-email.action";

export function ConfirmEmailForm({ token }: { token: string }) {
  const t = useTranslations("accounts.changeEmail");
  const form = useActionForm({ action: confirmEmailAction }, confirmEmailSchema);
  return (
    <Form form={form} label={t("confirmTitle")}>
      <input type="hidden" name="token" value={token} />
      <div><SubmitButton>{t("confirm")}</SubmitButton></div>
    </Form>
  );
}
