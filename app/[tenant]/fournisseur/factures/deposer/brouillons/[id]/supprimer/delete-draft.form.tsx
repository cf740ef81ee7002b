"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { draftIdSchema } from "@/lib/invoices/invoice.schema";
import { deleteDraftAction } from "./delete-draft.action";

export function DeleteDraftForm({ draftId }: { draftId: string }) {
  const t = useTranslations("invoices.deposit.draftsList");
  const form = useActionForm({ action: deleteDraftAction }, draftIdSchema, { values: { draftId }, fields: {} });
  return <Form form={form} label={t("deleteTitle")}><input {...form.hidden("draftId")} /><div><SubmitButton variant="danger">{t("deleteConfirm")}</SubmitButton></div></Form>;
}
