"use client";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import type { FormState } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { importMaxBytes } from "@/lib/imports/import";
import { sendImportSchema } from "@/lib/imports/import.schema";

type Words = { readonly file: string; readonly kinds: string; readonly submit: string };

/** `draft`: what was refused while JavaScript was off. */
export function UploadForm({ words, draft }: { words: Words; draft?: FormState }) {
  const form = useActionForm({ route: "/gestion/titres/import/envoi" }, sendImportSchema, draft);
  return (
    <Form form={form} label={words.submit}>
      <FileField {...form.file("file", words.file)} accept=".csv,.txt,.zip,.xml,text/csv,application/zip,application/xml" kinds={words.kinds} maxBytes={importMaxBytes} />
      <div><SubmitButton>{words.submit}</SubmitButton></div>
    </Form>
  );
}
