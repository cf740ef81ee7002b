"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { renewLinkSchema } from "@/lib/accounts/account.schema";
import { renewLinkAction } from "./renew-link.action";

export function RenewLinkForm({ token }: { token: string }) {
  const t = useTranslations("accounts.stale");
  const form = useActionForm({ action: renewLinkAction }, renewLinkSchema);
  return (
    <Form form={form} label={t("title")}>
      <input type="hidden" name="token" value={token} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
