"use client";
import { useTranslations } from "next-intl";
import { Checkbox, RadioGroup } from "@/app/_ui/form/choice-fields";
import { SelectField } from "@/app/_ui/form/select-field";
import { TextField } from "@/app/_ui/form/text-field";
import type { FieldBinding } from "@/app/_ui/form/use-action-form";
import { locales } from "@/lib/kernel/locale";
import { payfipModes } from "@/lib/kernel/organization-settings";
import { activationWordings } from "@/lib/organizations/organization";

const units = {
  paymentLockMinutes: "minutes", citizenRetentionYears: "years", supplierRetentionYears: "years", habilitationYears: "years", orderingDays: "days", accountingDays: "days", ribCoolingHours: "hours",
  lateInterestRate: "percent",
} as const;
type Measure = keyof typeof units;
type Line = "name" | "color" | "contactName" | "contactEmail" | "contactPhone" | "payfipNumber";
type Box = "fr" | "en" | "announcesBills" | "requiresOrder" | "requiresDepartment";
type Choice = "locale" | "activationWording" | "payfipMode" | "ribConfirmations";
export type SettingFieldName = Measure | Line | Box | Choice | "payfipConfirmed";

type Props<Name> = { name: Name; field: FieldBinding };
const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name => (names as readonly string[]).includes(name);
const measures = Object.keys(units) as Measure[];
const choices: readonly Choice[] = ["locale", "activationWording", "payfipMode", "ribConfirmations"];
const boxes: readonly Box[] = ["fr", "en", "announcesBills", "requiresOrder", "requiresDepartment"];

/** The field of one setting, as it is asked. `confirms`: the PayFiP number that its box stands for. */
export function SettingField({ name, field, confirms }: Props<SettingFieldName> & { confirms: string | null }) {
  const t = useTranslations("organizations.settings.hints");
  if (name === "payfipConfirmed") return <Checkbox {...field} value={confirms ?? ""} hint={t("payfipConfirmed")} />;
  if (isOneOf(measures, name)) return <MeasureField name={name} field={field} />;
  if (isOneOf(choices, name)) return <ChoiceField name={name} field={field} />;
  if (isOneOf(boxes, name)) return <Checkbox {...field} hint={name === "en" ? undefined : t(name === "fr" ? "languages" : name)} />;
  return <LineField name={name} field={field} />;
}

function MeasureField({ name, field }: Props<Measure>) {
  const t = useTranslations("organizations.settings");
  return <TextField {...field} width="short" inputMode={name === "lateInterestRate" ? "decimal" : "numeric"} autoComplete="off" suffix={t(`units.${units[name]}`)} hint={t(`hints.${name}`)} />;
}

function LineField({ name, field }: Props<Line>) {
  const t = useTranslations("organizations.settings.hints");
  switch (name) {
    case "color": return <TextField {...field} width="short" autoComplete="off" spellCheck={false} mono hint={t("color")} />;
    case "contactEmail": return <TextField {...field} type="email" autoComplete="off" />;
    case "contactPhone": return <TextField {...field} type="tel" autoComplete="off" width="medium" optional />;
    case "payfipNumber": return <TextField {...field} width="short" inputMode="numeric" autoComplete="off" mono hint={t("payfipNumber")} optional />;
    default: return <TextField {...field} autoComplete="off" />;
  }
}

function ChoiceField({ name, field }: Props<Choice>) {
  const t = useTranslations("organizations.settings");
  const confirmations = [{ value: "2", key: "two" }, { value: "1", key: "one" }] as const;
  switch (name) {
    case "locale": return <SelectField {...field} empty={false} width="medium" options={locales.map((value) => ({ value, label: t(`fields.${value}`) }))} />;
    case "payfipMode": return <SelectField {...field} empty={false} options={payfipModes.map((value) => ({ value, label: t(`modes.${value}`) }))} />;
    case "activationWording": return <RadioGroup {...field} options={activationWordings.map((value) => ({ value, label: t(`wordings.${value}`), hint: t(`wordings.${value}Hint`) }))} />;
    case "ribConfirmations": return <RadioGroup {...field} options={confirmations.map(({ value, key }) => ({ value, label: t(`confirmations.${key}`), hint: t(`confirmations.${key}Hint`) }))} />;
  }
}
