"use client";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { importIdSchema } from "@/lib/imports/import.schema";
import { abandonImportAction, startImportAction, takeBackImportAction } from "./handle-import.actions";

const acts = {
  start: { action: startImportAction, variant: "primary" },
  abandon: { action: abandonImportAction, variant: "danger" },
  takeBack: { action: takeBackImportAction, variant: "danger" },
} as const;

/** One act on an import, in one press. */
export function ImportForm({ importId, act, label }: { importId: string; act: keyof typeof acts; label: string }) {
  const { action, variant } = acts[act];
  const form = useActionForm({ action }, importIdSchema, { values: { importId }, fields: {} });
  return <Form form={form} label={label}><input {...form.hidden("importId")} /><div><SubmitButton variant={variant}>{label}</SubmitButton></div></Form>;
}
