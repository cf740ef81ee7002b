"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { chooseAlertsSchema } from "@/lib/accounts/account.schema";
import { chooseAlertsAction } from "./choose-alerts.action";

export function ChooseAlertsForm({ organization, email, newBills }: { organization: string; email: string; newBills: boolean }) {
  const t = useTranslations("accounts.alerts");
  const form = useActionForm({ action: chooseAlertsAction }, chooseAlertsSchema, { values: { newBills: newBills ? "yes" : "no" }, fields: {} });
  const options = [{ value: "yes", label: t("yes"), hint: t("yesHint", { email }) }, { value: "no", label: t("no"), hint: t("noHint") }];
  return (
    <Form form={form} label={t("title")}>
      <RadioGroup {...form.field("newBills", t("question", { organization }))} options={options} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
