"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { SelectField, type Option } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { usualInvitedRight } from "@/lib/habilitations/habilitation";
import { invitationIdSchema, inviteColleagueSchema } from "@/lib/habilitations/habilitation.schema";
import { inviteAction, sendAgainAction, withdrawInvitationAction } from "./team.actions";

const rolesByUse = ["depositor", "reader", "manager"] as const;

/** The roles, what each may do, the usual one first. */
export function useRoleOptions() {
  const t = useTranslations("colleagues");
  return rolesByUse.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`team.roleHint.${role}`) }));
}

/** `rights`: by which one may act, as in a request. */
export function InviteForm({ establishmentId, rights }: { establishmentId: string; rights: readonly Option[] }) {
  const t = useTranslations("colleagues.team.invite");
  const options = useRoleOptions();
  const form = useActionForm({ action: inviteAction }, inviteColleagueSchema, { values: { establishmentId, role: "depositor", right: usualInvitedRight }, fields: {} });
  const fields = { email: form.field("email", t("email")), position: form.field("position", t("position")), right: form.field("right", t("right")), role: form.field("role", t("role")) };
  return (
    <Form form={form} label={t("title")}>
      <input {...form.hidden("establishmentId")} />
      <TextField {...fields.email} type="email" autoComplete="off" />
      <TextField {...fields.position} hint={t("positionHint")} autoComplete="off" />
      <SelectField {...fields.right} options={rights} empty={false} />
      <RadioGroup {...fields.role} options={options} />
      <div><SubmitButton>{t("send")}</SubmitButton></div>
    </Form>
  );
}

const acts = { again: { action: sendAgainAction, variant: "secondary" }, withdraw: { action: withdrawInvitationAction, variant: "danger" } } as const;

export function InvitationForm({ id, email, act }: { id: string; email: string; act: keyof typeof acts }) {
  const t = useTranslations("colleagues.team");
  const { action, variant } = acts[act];
  const form = useActionForm({ action }, invitationIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t(`${act}To`, { email })}>
      <input {...form.hidden("id")} />
      {act === "withdraw" && <p>{t("withdrawHint", { email })}</p>}
      <SubmitButton variant={variant}>{t(act)}<span className="sr-only"> {email}</span></SubmitButton>
    </Form>
  );
}
