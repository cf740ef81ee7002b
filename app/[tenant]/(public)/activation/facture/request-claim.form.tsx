"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { AmountField, TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { requestClaimSchema } from "@/lib/debtors/debtor.schema";
import { requestClaimAction } from "./request-claim.action";

export function RequestClaimForm() {
  const t = useTranslations("debtors.claim");
  const form = useActionForm({ action: requestClaimAction }, requestClaimSchema);
  return (
    <Form form={form} label={t("title")}>
      <TextField {...form.field("reference", t("reference"))} hint={t("referenceHint")} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      <AmountField {...form.field("amount", t("amount"))} hint={t("amountHint")} />
      <TextField {...form.field("email", t("email"))} hint={t("emailHint")} type="email" autoComplete="email" />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
