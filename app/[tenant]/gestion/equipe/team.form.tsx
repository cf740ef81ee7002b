"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { FieldGroup } from "@/app/_ui/form/field";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm, type FieldBinding } from "@/app/_ui/form/use-action-form";
import type { AgentRole } from "@/lib/kernel/actor";
import { changeMemberRolesSchema, inviteMemberSchema, memberIdSchema } from "@/lib/members/member.schema";
import { changeRolesAction, inviteMemberAction, removeMemberAction, sendInvitationAction, withdrawInvitationAction } from "./team.actions";

/** The narrow ones first: the first box carries what is wrong with all of them. */
const rolesByUse = ["accounting", "billing", "reception", "reader", "administrator"] as const satisfies readonly AgentRole[];
const ticked = (roles: readonly AgentRole[]) => Object.fromEntries(roles.map((role) => [role, "on"]));

function RoleBoxes({ label, hint, boxes }: { label: string; hint?: string; boxes: readonly FieldBinding[] }) {
  const t = useTranslations("members");
  return (
    <FieldGroup id="roles" label={label} hint={hint} error={boxes[0]?.error}>
      <div className="flex flex-col gap-2.5">
        {rolesByUse.map((role, index) => {
          const box = boxes[index];
          return box && <Checkbox key={role} {...box} label={t(`role.${role}`)} error={undefined} wrong={box.error !== undefined} hint={t(`roleHint.${role}`)} />;
        })}
      </div>
    </FieldGroup>
  );
}

export function InviteMemberForm() {
  const t = useTranslations("members");
  const form = useActionForm({ action: inviteMemberAction }, inviteMemberSchema);
  const [name, email] = [form.field("name", t("invite.name")), form.field("email", t("invite.email"))];
  const boxes = rolesByUse.map((role) => form.field(role, t("invite.roles")));
  return (
    <Form form={form} label={t("invite.title")}>
      <TextField {...name} autoComplete="off" />
      <TextField {...email} type="email" autoComplete="off" hint={t("invite.emailHint")} />
      <RoleBoxes label={t("invite.roles")} hint={t("invite.rolesHint")} boxes={boxes} />
      <div><SubmitButton>{t("invite.send")}</SubmitButton></div>
    </Form>
  );
}

/** `seen`: the roles that the page shows, as one text. */
export function ChangeRolesForm({ id, roles, seen }: { id: string; roles: readonly AgentRole[]; seen: string }) {
  const t = useTranslations("members");
  const form = useActionForm({ action: changeRolesAction }, changeMemberRolesSchema, { values: { id, seen, ...ticked(roles) }, fields: {} });
  const boxes = rolesByUse.map((role) => form.field(role, t("page.roles")));
  return (
    <Form form={form} label={t("page.roles")}>
      <input {...form.hidden("id")} />
      <input {...form.hidden("seen")} />
      <RoleBoxes label={t("page.roles")} boxes={boxes} />
      <div><SubmitButton>{t("page.saveRoles")}</SubmitButton></div>
    </Form>
  );
}

const acts = {
  again: { action: sendInvitationAction, variant: "secondary" }, withdraw: { action: withdrawInvitationAction, variant: "danger" }, remove: { action: removeMemberAction, variant: "danger" },
} as const;
export type MemberAct = keyof typeof acts;

export function MemberActForm({ id, name, act }: { id: string; name: string; act: MemberAct }) {
  const t = useTranslations("members.page");
  const { action, variant } = acts[act];
  const form = useActionForm({ action }, memberIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t(act)}>
      <input {...form.hidden("id")} />
      {act !== "again" && <p>{t(`${act}Hint`, { name })}</p>}
      <div><SubmitButton variant={variant}>{t(act)}</SubmitButton></div>
    </Form>
  );
}
