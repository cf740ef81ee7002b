"use client";
import { useTranslations } from "next-intl";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import { untouched, type FormState } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { completeHabilitationSchema } from "@/lib/habilitations/habilitation.schema";
import { acceptFor, FILE_MAX_BYTES } from "@/lib/kernel/file-rules";

export function CompleteHabilitationForm({ id, draft = untouched }: { id: string; draft?: FormState }) {
  const t = useTranslations("habilitations");
  const initial = { ...draft, values: { ...draft.values, id } };
  const form = useActionForm({ route: `/fournisseur/habilitations/${id}/complement` }, completeHabilitationSchema, initial);
  return (
    <Form form={form} label={t("follow.complementTitle")}>
      <input {...form.hidden("id")} />
      <TextArea {...form.field("note", t("follow.note"))} hint={t("follow.noteHint")} optional maxLength={2000} />
      <FileField
        {...form.file("proofs", t("follow.proofs"))} optional uploadTo="/api/files" fileRole="proof" multiple accept={acceptFor("proof")} kinds={t("request.proofKinds")} maxBytes={FILE_MAX_BYTES}
      />
      <div><SubmitButton>{t("follow.send")}</SubmitButton></div>
    </Form>
  );
}
