"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { invitationIdSchema } from "@/lib/habilitations/habilitation.schema";
import { acceptInvitationAction } from "./accept-invitation.action";

export function AcceptInvitationForm({ id }: { id: string }) {
  const t = useTranslations("colleagues.invitation");
  const form = useActionForm({ action: acceptInvitationAction }, invitationIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("accept")}>
      <input {...form.hidden("id")} />
      <p className="text-muted">{t("acceptHint")}</p>
      <div><SubmitButton>{t("accept")}</SubmitButton></div>
    </Form>
  );
}
