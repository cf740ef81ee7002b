"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { billIdSchema, paymentIdSchema } from "@/lib/payments/payment.schema";
import { cancelPaymentAction, openPaymentAction } from "./payment.actions";

type Props = { billId: string; /** The identifiers of a queue, joined by dots. */ queue?: string; resume?: boolean };

/** Leads to PayFiP's page, to a new payment or to the one that is running. */
export function OpenPaymentForm({ billId, queue = "", resume }: Props) {
  const t = useTranslations("payments.pay");
  const form = useActionForm({ action: openPaymentAction }, billIdSchema, { values: { billId }, fields: {} });
  const words = t(resume ? "resume" : "open");
  return (
    <Form form={form} label={words}>
      <input {...form.hidden("billId")} />
      <input type="hidden" name="suite" value={queue} />
      <SubmitButton>{words}</SubmitButton>
    </Form>
  );
}

export function CancelPaymentForm({ paymentId }: { paymentId: string }) {
  const t = useTranslations("payments.pay");
  const form = useActionForm({ action: cancelPaymentAction }, paymentIdSchema, { values: { paymentId }, fields: {} });
  return <Form form={form} label={t("cancel")}><input {...form.hidden("paymentId")} /><div><SubmitButton variant="danger">{t("cancelConfirm")}</SubmitButton></div></Form>;
}
