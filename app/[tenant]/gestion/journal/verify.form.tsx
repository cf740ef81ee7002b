"use client";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { nothingTypedSchema } from "@/lib/audits/audit.schema";
import { verifyAction } from "./verify.action";

/** `label`: given by the page, so that the journal's many words are not sent to the browser. */
export function VerifyForm({ label }: { label: string }) {
  const form = useActionForm({ action: verifyAction }, nothingTypedSchema);
  return <Form form={form} label={label}><SubmitButton>{label}</SubmitButton></Form>;
}
