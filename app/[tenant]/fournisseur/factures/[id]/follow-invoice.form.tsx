"use client";
import { useTranslations } from "next-intl";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import { untouched, type FormState } from "@/app/_ui/form/form-state";
import { SelectField } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { departmentText, type Department } from "@/lib/departments/department";
import { cancelInvoiceSchema, completeInvoiceSchema, invoiceIdSchema, readdressInvoiceSchema, reasonMaxCharacters } from "@/lib/invoices/invoice.schema";
import { acceptFor, ATTACHMENT_MAX_BYTES } from "@/lib/kernel/file-rules";
import { acknowledgeRefusalAction, cancelInvoiceAction, confirmPaymentAction, readdressInvoiceAction } from "./follow-invoice.actions";

type Props = { invoiceId: string };
const of = ({ invoiceId }: Props): FormState => ({ values: { invoiceId }, fields: {} });

/** `draft`: what was typed and refused, where there is no JavaScript. */
export function CompleteForm({ invoiceId, draft = untouched }: Props & { draft?: FormState }) {
  const t = useTranslations("invoices.follow.complete");
  const form = useActionForm({ route: `/fournisseur/factures/${invoiceId}/complement` }, completeInvoiceSchema, { ...draft, values: { ...draft.values, invoiceId } });
  const fields = { attachments: form.file("attachments", t("attachments")), comment: form.field("comment", t("comment")) };
  return (
    <Form form={form} label={t("title")}>
      <input {...form.hidden("invoiceId")} />
      <FileField {...fields.attachments} optional uploadTo="/api/files" fileRole="attachment" multiple accept={acceptFor("attachment")} kinds={t("kinds")} maxBytes={ATTACHMENT_MAX_BYTES} />
      <TextArea {...fields.comment} hint={t("commentHint")} optional maxLength={reasonMaxCharacters} />
      <div><SubmitButton>{t("send")}</SubmitButton></div>
    </Form>
  );
}

/** `departments`: services that are in use; `address`: whom the invoice is for now. */
type Choices = {
  readonly departments: readonly Department[];
  readonly address: { readonly departmentId: string | null; readonly receivingService: string | null; readonly orderReference: string | null };
};

export function ReaddressForm({ invoiceId, choices: { departments, address } }: Props & { choices: Choices }) {
  const t = useTranslations("invoices.follow.readdress");
  const { departmentId, receivingService, orderReference } = address;
  const options = departments.map((one) => ({ value: one.id, label: departmentText(one) }));
  const values = { invoiceId, orderReference: orderReference ?? "", ...(options.length > 0 ? { departmentId: departmentId ?? "" } : { receivingService: receivingService ?? "" }) };
  const form = useActionForm({ action: readdressInvoiceAction }, readdressInvoiceSchema, { values, fields: {} });
  const service = options.length > 0
    ? <SelectField {...form.field("departmentId", t("department"))} options={[{ value: "", label: t("departmentEmpty") }, ...options]} empty={false} hint={receivingService && !departmentId ? t("departmentKeeps", { service: receivingService }) : undefined} />
    : <TextField {...form.field("receivingService", t("service"))} hint={t("serviceHint")} optional />;
  return (
    <Form form={form} label={t("title")}>
      <input {...form.hidden("invoiceId")} />
      {service}
      <TextField {...form.field("orderReference", t("order"))} hint={t("orderHint")} optional />
      <div><SubmitButton>{t("send")}</SubmitButton></div>
    </Form>
  );
}

export function CancelForm(props: Props) {
  const t = useTranslations("invoices.follow.cancel");
  const form = useActionForm({ action: cancelInvoiceAction }, cancelInvoiceSchema, of(props));
  return (
    <Form form={form} label={t("act")}>
      <input {...form.hidden("invoiceId")} />
      <TextArea {...form.field("reason", t("reason"))} hint={t("reasonHint")} rows={3} maxLength={reasonMaxCharacters} />
      <div><SubmitButton variant="danger">{t("confirm")}</SubmitButton></div>
    </Form>
  );
}

export function AcknowledgeForm(props: Props) {
  const t = useTranslations("invoices.follow.acknowledge");
  const form = useActionForm({ action: acknowledgeRefusalAction }, invoiceIdSchema, of(props));
  return <Form form={form} label={t("act")}><input {...form.hidden("invoiceId")} /><div><SubmitButton>{t("act")}</SubmitButton></div></Form>;
}

export function ConfirmPaymentForm(props: Props) {
  const t = useTranslations("invoices.follow.confirmPayment");
  const form = useActionForm({ action: confirmPaymentAction }, invoiceIdSchema, of(props));
  return <Form form={form} label={t("act")}><input {...form.hidden("invoiceId")} /><div><SubmitButton>{t("confirm")}</SubmitButton></div></Form>;
}
