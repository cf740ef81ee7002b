"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { mailFrequencies, mailFrequencySchema, type MailFrequency } from "@/lib/accounts/account.schema";
import { setMailFrequencyAction } from "./set-mail-frequency.action";

type Props = { side: "supplier" | "agent"; frequency: MailFrequency; email: string };

/** How the messages of one side of the desk come. */
export function SetMailFrequencyForm({ side, frequency, email }: Props) {
  const t = useTranslations("accounts.mailFrequency");
  const form = useActionForm({ action: setMailFrequencyAction }, mailFrequencySchema, { values: { side, frequency }, fields: {} });
  const options = mailFrequencies[side].map((value) => ({ value, label: t(`choices.${value}`), hint: value === "daily" ? t(`hints.daily.${side}`, { email }) : t(`hints.${value}`, { email }) }));
  return (
    <Form form={form} label={t(`sides.${side}`)}>
      <input {...form.hidden("side")} />
      <RadioGroup {...form.field("frequency", t(`questions.${side}`))} id={`frequency-${side}`} options={options} />
      <div><SubmitButton>{t("submit")}</SubmitButton></div>
    </Form>
  );
}
