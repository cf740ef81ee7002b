"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SelectField, type Option } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { assignInvoiceSchema, noteInvoiceSchema, noteMaxCharacters } from "@/lib/invoices/invoice.schema";
import { assignAction, noteAction } from "./act.actions";
import type { Acted } from "./act.form";

type Assigned = Acted & { departmentId: string; assignedToId: string; departments: readonly Option[]; people: readonly Option[] };

/** Whose the invoice is: a department's, a person's, both, or nobody's. */
export function AssignForm({ invoiceId, list, departmentId, assignedToId, departments, people }: Assigned) {
  const t = useTranslations("inbox.assign");
  const form = useActionForm({ action: assignAction }, assignInvoiceSchema, { values: { invoiceId, departmentId, assignedToId }, fields: {} });
  return (
    <Form form={form} label={t("title")}>
      <input {...form.hidden("invoiceId")} /><input type="hidden" name="liste" value={list} />
      <SelectField {...form.field("departmentId", t("department"))} options={departments} empty={false} />
      <SelectField {...form.field("assignedToId", t("person"))} options={people} empty={false} />
      <div><SubmitButton variant="secondary">{t("save")}</SubmitButton></div>
    </Form>
  );
}

export function NoteForm({ invoiceId, list }: Acted) {
  const t = useTranslations("inbox.notes");
  const form = useActionForm({ action: noteAction }, noteInvoiceSchema, { values: { invoiceId }, fields: {} });
  return (
    <Form form={form} label={t("add")}>
      <input {...form.hidden("invoiceId")} /><input type="hidden" name="liste" value={list} />
      <TextArea {...form.field("note", t("note"))} rows={3} maxLength={noteMaxCharacters} />
      <div><SubmitButton variant="secondary">{t("save")}</SubmitButton></div>
    </Form>
  );
}
