"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { AmountField, TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { findBillSchema, guestPaymentSchema, paymentIdSchema } from "@/lib/payments/payment.schema";
import { cancelGuestPaymentAction, findBillAction, openGuestPaymentAction } from "./guest.actions";

/** `reference`: the one that a printed code led here with. */
export function FindBillForm({ reference }: { reference: string }) {
  const t = useTranslations("payments.guest");
  const form = useActionForm({ action: findBillAction }, findBillSchema, { values: { reference }, fields: {} });
  return (
    <Form form={form} label={t("title")}>
      <TextField {...form.field("reference", t("reference"))} hint={t("referenceHint")} autoComplete="off" spellCheck={false} />
      <AmountField {...form.field("amount", t("amount"))} hint={t("amountHint")} currency="€" />
      <div><SubmitButton>{t("find")}</SubmitButton></div>
    </Form>
  );
}

export function GuestPaymentForm({ billId, billKey }: { billId: string; billKey: string }) {
  const t = useTranslations("payments");
  const form = useActionForm({ action: openGuestPaymentAction }, guestPaymentSchema, { values: { billId, key: billKey }, fields: {} });
  return (
    <Form form={form} label={t("pay.open")}>
      <input {...form.hidden("billId")} />
      <input {...form.hidden("key")} />
      <TextField {...form.field("email", t("guest.email"))} hint={t("guest.emailHint")} type="email" autoComplete="email" />
      <p className="text-muted">{t("pay.openHint")}</p>
      <div><SubmitButton>{t("pay.open")}</SubmitButton></div>
    </Form>
  );
}

export function CancelGuestPaymentForm({ paymentId }: { paymentId: string }) {
  const t = useTranslations("payments.pay");
  const form = useActionForm({ action: cancelGuestPaymentAction }, paymentIdSchema, { values: { paymentId }, fields: {} });
  return <Form form={form} label={t("cancel")}><input {...form.hidden("paymentId")} /><div><SubmitButton variant="danger">{t("cancelConfirm")}</SubmitButton></div></Form>;
}
