"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { ribIdSchema } from "@/lib/ribs/rib.schema";
import { chooseDefaultAction, revealAction, withdrawAction } from "./rib.actions";

const acts = {
  makeDefault: { action: chooseDefaultAction, variant: "primary" },
  withdraw: { action: withdrawAction, variant: "danger" },
  reveal: { action: revealAction, variant: "secondary" },
} as const;

/** An act that needs nothing but the RIB. */
export function RibActForm({ id, act }: { id: string; act: keyof typeof acts }) {
  const t = useTranslations("ribs.page");
  const { action, variant } = acts[act];
  const form = useActionForm({ action }, ribIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t(act)}>
      <input type="hidden" name="id" value={id} />
      <div>
        <SubmitButton variant={variant}>{t(act)}</SubmitButton>
        {act === "reveal" && <p className="mt-2 text-sm text-muted">{t("revealHint")}</p>}
      </div>
    </Form>
  );
}
