"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SelectField } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { DateField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { paymentMeans } from "@/lib/payments/payment";
import { dropDeclarationSchema, dropReasonMaxCharacters, paymentIdSchema, recordPaymentSchema } from "@/lib/payments/payment.schema";
import { confirmDeclarationAction, dropDeclarationAction, recordPaymentAction } from "./handle-bill.actions";

type Declaration = { paymentId: string };

export function ConfirmForm({ paymentId }: Declaration) {
  const t = useTranslations("bills.desk.page");
  const form = useActionForm({ action: confirmDeclarationAction }, paymentIdSchema, { values: { paymentId }, fields: {} });
  return <Form form={form} label={t("confirm")}><input {...form.hidden("paymentId")} /><div><SubmitButton>{t("confirm")}</SubmitButton></div></Form>;
}

export function DropForm({ paymentId }: Declaration) {
  const t = useTranslations("bills.desk.page");
  const form = useActionForm({ action: dropDeclarationAction }, dropDeclarationSchema, { values: { paymentId }, fields: {} });
  return (
    <Form form={form} label={t("drop")}>
      <input {...form.hidden("paymentId")} />
      <TextArea {...form.field("reason", t("dropReason"))} hint={t("dropReasonHint")} rows={4} maxLength={dropReasonMaxCharacters} />
      <div><SubmitButton variant="danger">{t("drop")}</SubmitButton></div>
    </Form>
  );
}

/** `today`: where the organisation is. */
export function RecordForm({ billId, today }: { billId: string; today: string }) {
  const t = useTranslations();
  const form = useActionForm({ action: recordPaymentAction }, recordPaymentSchema, { values: { billId, paidOn: today }, fields: {} });
  const means = paymentMeans.map((value) => ({ value, label: t(`payments.means.${value}`) }));
  return (
    <Form form={form} label={t("bills.desk.page.record")}>
      <input {...form.hidden("billId")} />
      <DateField {...form.field("paidOn", t("bills.desk.page.paidOn"))} max={today} />
      <SelectField {...form.field("means", t("bills.desk.page.means"))} options={means} width="medium" />
      <div><SubmitButton>{t("bills.desk.page.recordConfirm")}</SubmitButton></div>
    </Form>
  );
}
