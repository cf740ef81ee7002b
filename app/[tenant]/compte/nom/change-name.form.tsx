"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { changeNameSchema } from "@/lib/accounts/account.schema";
import { changeNameAction } from "./change-name.action";

export function ChangeNameForm({ name }: { name: string }) {
  const t = useTranslations("accounts.changeName");
  const form = useActionForm({ action: changeNameAction }, changeNameSchema, { values: { name }, fields: {} });
  return (
    <Form form={form} label={t("title")}>
      <TextField {...form.field("name", t("name"))} autoComplete="name" />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
