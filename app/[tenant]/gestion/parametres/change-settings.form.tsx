"use client";
import { useTranslations } from "next-intl";
import { Checkbox, RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import type { Values } from "@/app/_ui/form/form-state";
import { SelectField } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { Section, Stack } from "@/app/_ui/layout/section";
import { payfipModes } from "@/lib/kernel/organization-settings";
import { activationWordings, confirmationOf } from "@/lib/organizations/organization";
import { changeSettingsSchema } from "@/lib/organizations/organization.schema";
import { changeSettingsAction } from "./change-settings.action";

type Fields = ReturnType<typeof useFields>["fields"];

/** Every field is bound before the form is drawn, so that the summary of errors knows their labels and their order. */
function useFields(values: Values) {
  const t = useTranslations("organizations.settings.fields");
  const form = useActionForm({ action: changeSettingsAction }, changeSettingsSchema, { values, fields: {} });
  const field = (name: Parameters<typeof t>[0]) => form.field(name, t(name));
  return {
    form,
    fields: {
      activationWording: field("activationWording"), announcesBills: field("announcesBills"), payfipNumber: field("payfipNumber"), payfipConfirmed: field("payfipConfirmed"),
      payfipMode: field("payfipMode"), paymentLockMinutes: field("paymentLockMinutes"), citizenRetentionYears: field("citizenRetentionYears"),
      contactName: field("contactName"), contactEmail: field("contactEmail"), contactPhone: field("contactPhone"),
    },
  };
}

export function ChangeSettingsForm({ values }: { values: Values }) {
  const t = useTranslations("organizations.settings");
  const { form, fields } = useFields(values);
  const { state } = form;
  const asked = "payfipConfirmed" in state.fields || "payfipConfirmed" in state.values;
  const confirms = asked ? confirmationOf((state.values.payfipNumber ?? "").replace(/\s/g, "") || null) : null;
  return (
    <Form form={form} label={t("title")}>
      <input {...form.hidden("seen")} />
      <Section title={t("parts.activation")}><RadioGroup {...fields.activationWording} options={activationWordings.map((value) => ({ value, label: t(`wordings.${value}`), hint: t(`wordings.${value}Hint`) }))} /></Section>
      <Section title={t("parts.alerts")}><Checkbox {...fields.announcesBills} hint={t("hints.announcesBills")} /></Section>
      <Section title={t("parts.payment")} lead={t("paymentLead")}><PaymentFields fields={fields} confirms={confirms} /></Section>
      <Section title={t("parts.retention")}>
        <TextField {...fields.citizenRetentionYears} width="short" inputMode="numeric" autoComplete="off" suffix={t("years")} hint={t("hints.citizenRetentionYears")} />
      </Section>
      <Section title={t("parts.contact")} lead={t("contactLead")}>
        <Stack gap="medium">
          <TextField {...fields.contactName} autoComplete="off" />
          <TextField {...fields.contactEmail} type="email" autoComplete="off" />
          <TextField {...fields.contactPhone} type="tel" autoComplete="off" width="medium" optional />
        </Stack>
      </Section>
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}

/** The box that confirms another number shows once PayFiP was asked about it. `confirms`: the number that it stands for. */
function PaymentFields({ fields, confirms }: { fields: Fields; confirms: string | null }) {
  const t = useTranslations("organizations.settings");
  return (
    <Stack gap="medium">
      <TextField {...fields.payfipNumber} width="short" inputMode="numeric" autoComplete="off" mono hint={t("hints.payfipNumber")} optional />
      {confirms !== null && <Checkbox {...fields.payfipConfirmed} value={confirms} hint={t("hints.payfipConfirmed")} />}
      <SelectField {...fields.payfipMode} empty={false} options={payfipModes.map((value) => ({ value, label: t(`modes.${value}`) }))} />
      <TextField {...fields.paymentLockMinutes} width="short" inputMode="numeric" autoComplete="off" suffix={t("minutes")} hint={t("hints.paymentLockMinutes")} />
    </Stack>
  );
}
