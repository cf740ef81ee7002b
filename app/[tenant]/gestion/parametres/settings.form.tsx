"use client";
import { useTranslations } from "next-intl";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import type { Values } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { confirmationOf, logoMaxBytes, type SettingsSection } from "@/lib/organizations/organization";
import { changeLogoSchema, removeLogoSchema, settingsSchemas } from "@/lib/organizations/organization.schema";
import { changeLogoAction, changeSettingsAction, removeLogoAction } from "./settings.actions";
import { SettingField, type SettingFieldName } from "./setting-field";

const fieldsOf: Readonly<Record<SettingsSection, readonly SettingFieldName[]>> = {
  identity: ["name", "color"],
  contact: ["contactName", "contactEmail", "contactPhone"],
  languages: ["fr", "en", "locale"],
  accounts: ["activationWording", "announcesBills"],
  payment: ["payfipNumber", "payfipConfirmed", "payfipMode", "paymentLockMinutes"],
  invoices: ["orderingDays", "accountingDays", "lateInterestRate", "requiresOrder", "requiresDepartment", "habilitationYears"],
  ribs: ["ribConfirmations", "ribCoolingHours"],
  retention: ["citizenRetentionYears", "supplierRetentionYears"],
};

/** The settings of one section. The box that confirms another PayFiP number shows once PayFiP was asked about it, and stands for that number alone. */
export function SettingsForm({ section, values }: { section: SettingsSection; values: Values }) {
  const t = useTranslations("organizations.settings");
  const form = useActionForm({ action: changeSettingsAction }, settingsSchemas[section], { values, fields: {} });
  const bound = fieldsOf[section].map((name) => ({ name, field: form.field(name, t(`fields.${name}`)) }));
  const { state } = form;
  const asked = "payfipConfirmed" in state.fields || "payfipConfirmed" in state.values;
  const confirms = asked ? confirmationOf((state.values.payfipNumber ?? "").replace(/\s/g, "") || null) : null;
  return (
    <Form form={form} label={t(`sections.${section}`)}>
      <input {...form.hidden("section")} />
      <input {...form.hidden("seen")} />
      {bound.map(({ name, field }) => (name === "payfipConfirmed" && confirms === null ? null : <SettingField key={name} name={name} field={field} confirms={confirms} />))}
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}

export function ChangeLogoForm() {
  const t = useTranslations("organizations.settings.logo");
  const form = useActionForm({ action: changeLogoAction }, changeLogoSchema);
  return (
    <Form form={form} label={t("title")}>
      <FileField {...form.file("logo", t("file"))} accept="image/png,image/jpeg" kinds={t("kinds")} maxBytes={logoMaxBytes} hint={t("hint")} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}

export function RemoveLogoForm() {
  const t = useTranslations("organizations.settings.logo");
  const form = useActionForm({ action: removeLogoAction }, removeLogoSchema);
  return (
    <Form form={form} label={t("remove")}>
      <p>{t("removeHint")}</p>
      <div><SubmitButton variant="danger">{t("remove")}</SubmitButton></div>
    </Form>
  );
}
