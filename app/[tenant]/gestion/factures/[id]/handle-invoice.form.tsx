"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SelectField } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { reasonsOf } from "@/lib/invoices/invoice";
import { invoiceIdSchema, reasonMaxCharacters, refuseInvoiceSchema } from "@/lib/invoices/invoice.schema";
import { approveInvoiceAction, refuseInvoiceAction, takeInvoiceInChargeAction } from "./handle-invoice.actions";

type Props = { invoiceId: string };
const of = ({ invoiceId }: Props) => ({ values: { invoiceId }, fields: {} });

export function TakeInChargeForm(props: Props) {
  const t = useTranslations("invoices.handling");
  const form = useActionForm({ action: takeInvoiceInChargeAction }, invoiceIdSchema, of(props));
  return <Form form={form} label={t("takeInCharge")}><input {...form.hidden("invoiceId")} /><div><SubmitButton>{t("takeInCharge")}</SubmitButton></div></Form>;
}

export function ApproveForm(props: Props) {
  const t = useTranslations("invoices.handling");
  const form = useActionForm({ action: approveInvoiceAction }, invoiceIdSchema, of(props));
  return <Form form={form} label={t("approve")}><input {...form.hidden("invoiceId")} /><div><SubmitButton>{t("approveConfirm")}</SubmitButton></div></Form>;
}

export function RefuseForm(props: Props) {
  const t = useTranslations("invoices");
  const form = useActionForm({ action: refuseInvoiceAction }, refuseInvoiceSchema, of(props));
  return (
    <Form form={form} label={t("handling.refuse")}>
      <input {...form.hidden("invoiceId")} />
      <SelectField {...form.field("reasonCode", t("handling.reasonCode"))} options={reasonsOf.refused.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
      <TextArea {...form.field("reason", t("handling.reason"))} hint={t("handling.reasonHint")} rows={4} maxLength={reasonMaxCharacters} optional />
      <div><SubmitButton variant="danger">{t("handling.refuseConfirm")}</SubmitButton></div>
    </Form>
  );
}
