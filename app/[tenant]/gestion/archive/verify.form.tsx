"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { nothingTypedSchema } from "@/lib/documents/document.schema";
import { verifyAction } from "./verify.action";

export function VerifyForm() {
  const t = useTranslations("documents.archive");
  const form = useActionForm({ action: verifyAction }, nothingTypedSchema);
  return <Form form={form} label={t("verifyNow")}><SubmitButton>{t("verifyNow")}</SubmitButton></Form>;
}
