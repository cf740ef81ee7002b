"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { stopAlertsSchema } from "@/lib/accounts/account.schema";
import { stopAlertsAction } from "./stop-alerts.action";

export function StopAlertsForm({ token }: { token: string }) {
  const t = useTranslations("accounts.alerts");
  const form = useActionForm({ action: stopAlertsAction }, stopAlertsSchema);
  return (
    <Form form={form} label={t("stopTitle")}>
      <input type="hidden" name="token" value={token} />
      <div><SubmitButton>{t("stop")}</SubmitButton></div>
    </Form>
  );
}
