"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SelectField, type Option } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { AmountField, DateField, TextField } from "@/app/_ui/form/text-field";
import { useActionForm, type FieldBinding } from "@/app/_ui/form/use-action-form";
import {
  approvePartlySchema, disputeInvoiceSchema, invoiceIdSchema, reasonMaxCharacters, recycleInvoiceSchema, referenceMaxCharacters,
  refuseInvoiceSchema, sendPaymentSchema, suspendInvoiceSchema,
} from "@/lib/invoices/invoice.schema";
import {
  approveAction, approvePartlyAction, attestServiceAction, bookAction, disputeAction, handToAccountantAction, mandateAction, recycleAction, refuseAction, sendPaymentAction,
  suspendAction, takeInChargeAction,
} from "./act.actions";

/** `list`: where the invoice was read, kept for the page that follows. */
export type Acted = { invoiceId: string; list: string };
const about = ({ invoiceId }: Acted, more: Readonly<Record<string, string>> = {}) => ({ values: { invoiceId, ...more }, fields: {} });
const List = ({ list }: Pick<Acted, "list">) => <input type="hidden" name="liste" value={list} />;

const plain = {
  "take-in-charge": takeInChargeAction, approve: approveAction, "attest-service": attestServiceAction, mandate: mandateAction, "hand-to-accountant": handToAccountantAction,
  book: bookAction,
} as const;
export type PlainMove = keyof typeof plain;

export function PlainForm({ move, ...props }: Acted & { move: PlainMove }) {
  const t = useTranslations("inbox.acts");
  const form = useActionForm({ action: plain[move] }, invoiceIdSchema, about(props));
  return (
    <Form form={form} label={t(`${move}.label`)}>
      <input {...form.hidden("invoiceId")} /><List {...props} />
      <div><SubmitButton>{t(`${move}.confirm`)}</SubmitButton></div>
    </Form>
  );
}

const reasoned = {
  suspend: { action: suspendAction, schema: suspendInvoiceSchema, variant: "primary" },
  dispute: { action: disputeAction, schema: disputeInvoiceSchema, variant: "primary" },
  refuse: { action: refuseAction, schema: refuseInvoiceSchema, variant: "danger" },
} as const;
export type ReasonedMove = keyof typeof reasoned;

/** What is said with a reason. One of the reasons may say nothing by itself. */
function ReasonWords({ reasons, ...field }: FieldBinding & { reasons: readonly Option[] }) {
  const t = useTranslations("inbox.form");
  const mayBeNeeded = reasons.some(({ value }) => value === "AUTRE");
  return <TextArea {...field} hint={t(mayBeNeeded ? "reasonHintOther" : "reasonHint")} rows={4} maxLength={reasonMaxCharacters} optional={!mayBeNeeded} />;
}

/** `reasons`: those that the life cycle admits. */
export function ReasonedForm({ move, reasons, ...props }: Acted & { move: ReasonedMove; reasons: readonly Option[] }) {
  const t = useTranslations("inbox");
  const { action, schema, variant } = reasoned[move];
  const form = useActionForm({ action }, schema, about(props));
  return (
    <Form form={form} label={t(`acts.${move}.label`)}>
      <input {...form.hidden("invoiceId")} /><List {...props} />
      <SelectField {...form.field("reasonCode", t("form.reasonCode"))} options={reasons} />
      <ReasonWords {...form.field("reason", t("form.reason"))} reasons={reasons} />
      <div><SubmitButton variant={variant}>{t(`acts.${move}.confirm`)}</SubmitButton></div>
    </Form>
  );
}

/** `gross`: the whole, in words. */
export function PartForm({ reasons, gross, currency, ...props }: Acted & { reasons: readonly Option[]; gross: string; currency: string }) {
  const t = useTranslations("inbox");
  const form = useActionForm({ action: approvePartlyAction }, approvePartlySchema, about(props));
  return (
    <Form form={form} label={t("acts.approve-partly.label")}>
      <input {...form.hidden("invoiceId")} /><List {...props} />
      <AmountField {...form.field("approved", t("form.approved"))} hint={t("form.approvedHint", { amount: gross })} currency={currency} />
      <SelectField {...form.field("reasonCode", t("form.reasonCode"))} options={reasons} />
      <ReasonWords {...form.field("reason", t("form.reason"))} reasons={reasons} />
      <div><SubmitButton>{t("acts.approve-partly.confirm")}</SubmitButton></div>
    </Form>
  );
}

export function RecycleForm(props: Acted) {
  const t = useTranslations("inbox");
  const form = useActionForm({ action: recycleAction }, recycleInvoiceSchema, about(props));
  return (
    <Form form={form} label={t("acts.recycle.label")}>
      <input {...form.hidden("invoiceId")} /><List {...props} />
      <TextArea {...form.field("reason", t("form.reasonRecycle"))} rows={4} maxLength={reasonMaxCharacters} />
      <div><SubmitButton>{t("acts.recycle.confirm")}</SubmitButton></div>
    </Form>
  );
}

/** `today`: where the organisation lives. */
export function PaymentForm({ today, ...props }: Acted & { today: string }) {
  const t = useTranslations("inbox");
  const form = useActionForm({ action: sendPaymentAction }, sendPaymentSchema, about(props, { paidOn: today }));
  return (
    <Form form={form} label={t("acts.send-payment.label")}>
      <input {...form.hidden("invoiceId")} /><List {...props} />
      <DateField {...form.field("paidOn", t("form.paidOn"))} max={today} />
      <TextField
        {...form.field("paymentReference", t("form.paymentReference"))} hint={t("form.paymentReferenceHint")} width="medium" maxLength={referenceMaxCharacters} autoComplete="off" optional
      />
      <div><SubmitButton>{t("acts.send-payment.confirm")}</SubmitButton></div>
    </Form>
  );
}
