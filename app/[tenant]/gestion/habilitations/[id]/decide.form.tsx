"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import type { HabilitationRole } from "@/lib/habilitations/habilitation";
import { approveHabilitationSchema, reasonedDecisionSchema, habilitationIdSchema } from "@/lib/habilitations/habilitation.schema";
import { appointAction, approveAction, refuseAction, reinstateAction, renewAction, requestComplementAction, suspendAction, withdrawAction } from "./decide.action";

/** `choosesRole`: the establishment has managers already. */
export function ApproveForm({ id, choosesRole }: { id: string; choosesRole: boolean }) {
  const t = useTranslations("habilitations");
  const form = useActionForm({ action: approveAction }, approveHabilitationSchema, { values: { id, role: "depositor" }, fields: {} });
  const options = (["depositor", "reader", "manager"] as const).map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`review.roleHint.${role}`) }));
  return (
    <Form form={form} label={t("review.approve")}>
      <p className="text-muted">{t("review.approveHint")}</p>
      <input {...form.hidden("id")} />
      {choosesRole && <RadioGroup {...form.field("role", t("review.role"))} options={options} />}
      <div><SubmitButton>{t("review.approve")}</SubmitButton></div>
    </Form>
  );
}

const reasoned = {
  requestComplement: { action: requestComplementAction, label: "complement", reason: "complementReason", hint: "complementHint", about: null, variant: "primary" },
  refuse: { action: refuseAction, label: "refuse", reason: "reason", hint: "reasonHint", about: "refuseHint", variant: "danger" },
  suspend: { action: suspendAction, label: "suspend", reason: "reason", hint: "reasonHint", about: "suspendHint", variant: "danger" },
  withdraw: { action: withdrawAction, label: "withdraw", reason: "reason", hint: "reasonHint", about: "withdrawHint", variant: "danger" },
} as const;
export type ReasonedDecision = keyof typeof reasoned;

export function ReasonedForm({ id, decision }: { id: string; decision: ReasonedDecision }) {
  const t = useTranslations("habilitations.review");
  const { action, label, reason, hint, about, variant } = reasoned[decision];
  const form = useActionForm({ action }, reasonedDecisionSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t(label)}>
      {about && <p className="text-muted">{t(about)}</p>}
      <input {...form.hidden("id")} />
      <TextArea {...form.field("reason", t(reason))} hint={t(hint)} maxLength={2000} />
      <div><SubmitButton variant={variant}>{t(label)}</SubmitButton></div>
    </Form>
  );
}

const plain = { reinstate: reinstateAction, renew: renewAction, appoint: appointAction } as const;
export type PlainDecision = keyof typeof plain;

/** Gives something back or more of it, and needs no reason. */
export function PlainForm({ id, role, decision }: { id: string; role: HabilitationRole; decision: PlainDecision }) {
  const t = useTranslations("habilitations");
  const form = useActionForm({ action: plain[decision] }, habilitationIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t(`review.${decision}`)}>
      <p className="text-muted">{t(`review.${decision}Hint`, { role: t(`role.${role}`).toLowerCase() })}</p>
      <input {...form.hidden("id")} />
      <div><SubmitButton>{t(`review.${decision}`)}</SubmitButton></div>
    </Form>
  );
}
