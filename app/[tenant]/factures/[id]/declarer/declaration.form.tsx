"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { DateField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { paymentMeans } from "@/lib/payments/payment";
import { declarePaymentSchema, paymentIdSchema } from "@/lib/payments/payment.schema";
import { declarePaymentAction, withdrawDeclarationAction } from "./declaration.actions";

/** `today`: the last day that can be said, where the organisation is. */
export function DeclareForm({ billId, today }: { billId: string; today: string }) {
  const t = useTranslations("payments");
  const form = useActionForm({ action: declarePaymentAction }, declarePaymentSchema, { values: { billId }, fields: {} });
  return (
    <Form form={form} label={t("declare.title")}>
      <input {...form.hidden("billId")} />
      <DateField {...form.field("paidOn", t("declare.paidOn"))} max={today} />
      <RadioGroup {...form.field("means", t("declare.means"))} options={paymentMeans.map((value) => ({ value, label: t(`means.${value}`) }))} />
      <div><SubmitButton>{t("declare.submit")}</SubmitButton></div>
    </Form>
  );
}

export function WithdrawForm({ paymentId }: { paymentId: string }) {
  const t = useTranslations("payments.pay");
  const form = useActionForm({ action: withdrawDeclarationAction }, paymentIdSchema, { values: { paymentId }, fields: {} });
  return <Form form={form} label={t("withdraw")}><input {...form.hidden("paymentId")} /><div><SubmitButton>{t("withdrawConfirm")}</SubmitButton></div></Form>;
}
