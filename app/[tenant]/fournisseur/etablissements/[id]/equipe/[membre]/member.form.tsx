"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import type { HabilitationRole } from "@/lib/habilitations/habilitation";
import { changeRoleSchema, habilitationIdSchema, renewHabilitationSchema } from "@/lib/habilitations/habilitation.schema";
import { changeRoleAction, handOverAction, leaveAction, removeAction, renewAction } from "../team.actions";
import { useRoleOptions } from "../team.form";

export function ChangeRoleForm({ id, role }: { id: string; role: HabilitationRole }) {
  const t = useTranslations("colleagues.team.member");
  const options = useRoleOptions();
  const form = useActionForm({ action: changeRoleAction }, changeRoleSchema, { values: { id, role }, fields: {} });
  return (
    <Form form={form} label={t("role")}>
      <input {...form.hidden("id")} />
      <RadioGroup {...form.field("role", t("role"))} options={options} />
      <div><SubmitButton>{t("saveRole")}</SubmitButton></div>
    </Form>
  );
}

export function RenewForm({ id, position }: { id: string; position: string }) {
  const t = useTranslations("colleagues.team");
  const form = useActionForm({ action: renewAction }, renewHabilitationSchema, { values: { id, position }, fields: {} });
  return (
    <Form form={form} label={t("member.renewTitle")}>
      <input {...form.hidden("id")} />
      <TextField {...form.field("position", t("member.position"))} hint={t("invite.positionHint")} autoComplete="off" />
      <div><SubmitButton>{t("member.renew")}</SubmitButton></div>
    </Form>
  );
}

const partings = {
  handOver: { action: handOverAction, variant: "primary" }, remove: { action: removeAction, variant: "danger" }, leave: { action: leaveAction, variant: "danger" },
} as const;
export type Parting = keyof typeof partings;

export function PartingForm({ id, name, parting }: { id: string; name: string; parting: Parting }) {
  const t = useTranslations("colleagues.team.member");
  const { action, variant } = partings[parting];
  const form = useActionForm({ action }, habilitationIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t(parting)}>
      <input {...form.hidden("id")} />
      <p>{t(`${parting}Hint`, { name })}</p>
      <div><SubmitButton variant={variant}>{t(parting)}</SubmitButton></div>
    </Form>
  );
}
