"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import type { Values } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { changeHostSchema } from "@/lib/organizations/organization.schema";
import { changeHostAction } from "./change-host.action";

/** The address is asked first; the box that confirms it shows then, says what will happen, and stands for that address alone. */
export function ChangeHostForm({ host, typed }: { host: string; typed?: Values }) {
  const t = useTranslations("organizations.settings.host");
  const form = useActionForm({ action: changeHostAction }, changeHostSchema, { values: { seen: host, ...typed }, fields: {} });
  const { fields, values, done } = form.state;
  const field = form.field("host", t("field"));
  const asked = "hostConfirmed" in fields || "hostConfirmed" in values;
  const confirmed = asked && form.field("hostConfirmed", t("confirmed"));
  const parsed = changeHostSchema.shape.host.safeParse(values.host ?? "");
  return (
    <Form form={form} label={t("title")}>
      {!done && (
        <>
          <input {...form.hidden("seen")} />
          <TextField {...field} hint={t("hint")} inputMode="url" autoComplete="off" autoCapitalize="none" spellCheck={false} mono />
          {confirmed && <Checkbox {...confirmed} value={parsed.data ?? ""} hint={t("confirmedHint")} />}
          <div><SubmitButton variant={asked ? "danger" : "primary"}>{t("submit")}</SubmitButton></div>
        </>
      )}
    </Form>
  );
}
