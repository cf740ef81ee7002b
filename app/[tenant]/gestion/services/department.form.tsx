"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { FieldGroup } from "@/app/_ui/form/field";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm, type FieldBinding, type FieldName } from "@/app/_ui/form/use-action-form";
import type { Department } from "@/lib/departments/department";
import {
  changeDepartmentSchema, codeMaxCharacters, createDepartmentSchema, departmentIdSchema, departmentNameMaxCharacters, setMembersSchema,
} from "@/lib/departments/department.schema";
import { changeDepartmentAction, closeDepartmentAction, createDepartmentAction, reopenDepartmentAction, setMembersAction } from "./department.actions";

type FactName = FieldName<typeof createDepartmentSchema>;
type FactsForm = { field(name: FactName, label: string): FieldBinding };

/** Drawn where the form is made, so that the summary of errors above knows what its fields are called. */
function useFacts(form: FactsForm) {
  const t = useTranslations("departments.form");
  return (
    <>
      <TextField {...form.field("name", t("name"))} hint={t("nameHint")} maxLength={departmentNameMaxCharacters} autoComplete="off" />
      <TextField {...form.field("code", t("code"))} hint={t("codeHint")} maxLength={codeMaxCharacters} width="medium" autoComplete="off" spellCheck={false} />
      <Checkbox {...form.field("requiresOrder", t("requiresOrder"))} hint={t("requiresOrderHint")} />
    </>
  );
}

export function CreateDepartmentForm() {
  const t = useTranslations("departments");
  const form = useActionForm({ action: createDepartmentAction }, createDepartmentSchema);
  const facts = useFacts(form);
  return <Form form={form} label={t("create.title")}>{facts}<div><SubmitButton>{t("form.create")}</SubmitButton></div></Form>;
}

export function ChangeDepartmentForm({ department: { id, code, name, requiresOrder } }: { department: Department }) {
  const t = useTranslations("departments");
  const values = { id, code, name, ...(requiresOrder ? { requiresOrder: "on" } : {}) };
  const form = useActionForm({ action: changeDepartmentAction }, changeDepartmentSchema, { values, fields: {} });
  const facts = useFacts(form);
  return (
    <Form form={form} label={t("page.facts")}>
      <input {...form.hidden("id")} />
      {facts}
      <div><SubmitButton>{t("form.save")}</SubmitButton></div>
    </Form>
  );
}

type Members = { id: string; members: readonly string[]; candidates: readonly { id: string; name: string }[] };

export function MembersForm({ id, members, candidates }: Members) {
  const t = useTranslations("departments.page");
  const form = useActionForm({ action: setMembersAction }, setMembersSchema, { values: { id }, fields: {} });
  const { error } = form.field("members", t("membersLegend"));
  return (
    <Form form={form} label={t("members")}>
      <input {...form.hidden("id")} />
      <FieldGroup id="members" label={t("membersLegend")} error={error}>
        <div className="flex flex-col">
          {candidates.map((one) => (
            <Checkbox key={one.id} id={`members-${one.id}`} name="members" value={one.id} defaultValue={members.includes(one.id) ? one.id : undefined} label={one.name} plain />
          ))}
        </div>
      </FieldGroup>
      <div><SubmitButton>{t("saveMembers")}</SubmitButton></div>
    </Form>
  );
}

export function CloseDepartmentForm({ id }: { id: string }) {
  const t = useTranslations("departments.page");
  const form = useActionForm({ action: closeDepartmentAction }, departmentIdSchema, { values: { id }, fields: {} });
  return <Form form={form} label={t("close")}><input {...form.hidden("id")} /><div><SubmitButton variant="danger">{t("closeConfirm")}</SubmitButton></div></Form>;
}

export function ReopenDepartmentForm({ id }: { id: string }) {
  const t = useTranslations("departments.page");
  const form = useActionForm({ action: reopenDepartmentAction }, departmentIdSchema, { values: { id }, fields: {} });
  return <Form form={form} label={t("reopen")}><input {...form.hidden("id")} /><div><SubmitButton>{t("reopen")}</SubmitButton></div></Form>;
}
