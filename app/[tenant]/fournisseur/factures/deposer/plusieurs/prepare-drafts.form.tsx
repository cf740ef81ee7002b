"use client";
import { useTranslations } from "next-intl";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import type { FormState } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { prepareDraftsSchema } from "@/lib/invoices/invoice.schema";
import { acceptFor, FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import { takeOver } from "../files-on-their-way";

/** Several invoices at once: each file has its line, and a bad one says why without holding up the others. */
export function PrepareDraftsForm({ start }: { start?: FormState }) {
  const t = useTranslations("invoices.deposit");
  const form = useActionForm({ route: "/fournisseur/factures/deposer/plusieurs/envoi" }, prepareDraftsSchema, start);
  const documents = form.file("documents", t("atOnce.documents"));
  return (
    <Form form={form} label={t("atOnce.title")}>
      <FileField {...documents} uploadTo="/api/files" maxBytes={FILE_MAX_BYTES} hint={t("atOnce.documentsHint")} kinds={t("documentKinds")} fileRole="invoice" accept={acceptFor("invoice")} begin={takeOver} multiple partly />
      <div><SubmitButton>{t("atOnce.prepare")}</SubmitButton></div>
    </Form>
  );
}
