"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SelectField, type Option } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { DateField, TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { actInBulkSchema, reasonMaxCharacters, referenceMaxCharacters, type BulkAct } from "@/lib/invoices/invoice.schema";
import { actInBulkAction } from "./bulk.actions";

type Props = {
  act: BulkAct; invoices: readonly string[]; list: string;
  /** Those that the life cycle admits, where it wants one. */
  reasons: readonly Option[];
  departments: readonly Option[]; people: readonly Option[];
  /** Where the organisation lives. */
  today: string;
};

/** What is said with the act, once for all of them, and the press that does it. */
export function BulkForm({ act, invoices, list, reasons, departments, people, today }: Props) {
  const t = useTranslations("inbox");
  const values = { act, ...(act === "send-payment" ? { paidOn: today } : {}) };
  const form = useActionForm({ action: actInBulkAction }, actInBulkSchema, { values, fields: {} });
  return (
    <Form form={form} label={t("bulk.go")}>
      <input {...form.hidden("act")} /><input type="hidden" name="liste" value={list} />
      {invoices.map((id) => <input key={id} type="hidden" name="invoices" value={id} />)}
      {reasons.length > 0 && (
        <>
          <SelectField {...form.field("reasonCode", t("form.reasonCode"))} options={reasons} />
          <TextArea {...form.field("reason", t("form.reason"))} hint={t("form.reasonHint")} rows={4} maxLength={reasonMaxCharacters} optional />
        </>
      )}
      {act === "send-payment" && (
        <>
          <DateField {...form.field("paidOn", t("form.paidOn"))} max={today} />
          <TextField
            {...form.field("paymentReference", t("form.paymentReference"))} hint={t("form.paymentReferenceHint")} width="medium" maxLength={referenceMaxCharacters} autoComplete="off" optional
          />
        </>
      )}
      {act === "assign" && (
        <>
          <SelectField {...form.field("departmentId", t("assign.department"))} options={departments} empty={false} />
          <SelectField {...form.field("assignedToId", t("assign.person"))} options={people} empty={false} />
        </>
      )}
      <div><SubmitButton variant={act === "refuse" ? "danger" : "primary"}>{t("bulk.confirm", { count: invoices.length })}</SubmitButton></div>
    </Form>
  );
}
