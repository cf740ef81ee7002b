"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { endOtherSessionsSchema, endSessionSchema } from "@/lib/accounts/account.schema";
import { endOtherSessionsAction, endSessionAction } from "./end-session.actions";

/** `what`: the device and since when, for who hears the buttons one after the other. */
export function EndSessionForm({ id, what }: { id: string; what: string }) {
  const t = useTranslations("accounts.sessions");
  const form = useActionForm({ action: endSessionAction }, endSessionSchema, { values: { id }, fields: {} });
  return (
    <Form form={form}>
      <input {...form.hidden("id")} />
      <SubmitButton variant="secondary">{t("end")}<span className="sr-only"> {what}</span></SubmitButton>
    </Form>
  );
}

const nothingTyped = endOtherSessionsSchema.omit({ sid: true });

export function EndOtherSessionsForm() {
  const t = useTranslations("accounts.sessions");
  const form = useActionForm({ action: endOtherSessionsAction }, nothingTyped);
  return <Form form={form}><SubmitButton variant="secondary">{t("endOthers")}</SubmitButton></Form>;
}
