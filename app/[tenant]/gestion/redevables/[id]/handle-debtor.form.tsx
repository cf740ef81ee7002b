"use client";
import { useTranslations } from "next-intl";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import type { DebtorFacts } from "@/lib/debtors/debtor";
import { claimIdSchema, correctDebtorSchema, debtorIdSchema, decideAddressSchema } from "@/lib/debtors/debtor.schema";
import { confirmAddressAction, confirmClaimByAgentAction, correctDebtorAction, dropAddressAction, dropClaimAction, inviteDebtorAction } from "./handle-debtor.actions";

export function CorrectDebtorForm({ debtor: { id, lastName, firstName, address, postalCode, city, email } }: { debtor: Omit<DebtorFacts, "customerNumber"> }) {
  const t = useTranslations("debtors");
  const values = { id, lastName, firstName: firstName ?? "", address, postalCode, city, email: email ?? "" };
  const form = useActionForm({ action: correctDebtorAction }, correctDebtorSchema, { values, fields: {} });
  return (
    <Form form={form} label={t("correct.title")}>
      <input {...form.hidden("id")} />
      <TextField {...form.field("lastName", t("fact.lastName"))} autoComplete="off" />
      <TextField {...form.field("firstName", t("fact.firstName"))} autoComplete="off" optional />
      <TextField {...form.field("address", t("fact.address"))} autoComplete="off" optional />
      <TextField {...form.field("postalCode", t("fact.postalCode"))} autoComplete="off" width="short" optional />
      <TextField {...form.field("city", t("fact.city"))} autoComplete="off" optional />
      <TextField {...form.field("email", t("fact.email"))} hint={t("correct.emailHint")} type="email" autoComplete="off" optional />
      <div><SubmitButton>{t("correct.submit")}</SubmitButton></div>
    </Form>
  );
}

export function InviteDebtorForm({ id, email }: { id: string; email: string }) {
  const t = useTranslations("debtors.invite");
  const form = useActionForm({ action: inviteDebtorAction }, debtorIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("submit")}>
      <input {...form.hidden("id")} />
      <p className="text-muted">{t("hint", { email })}</p>
      <div><SubmitButton variant="secondary">{t("submit")}</SubmitButton></div>
    </Form>
  );
}

const addressActs = { confirm: { action: confirmAddressAction, words: "confirmSubmit", variant: "primary" }, drop: { action: dropAddressAction, words: "drop", variant: "secondary" } } as const;

export function DecideAddressForm({ id, email, act }: { id: string; email: string; act: keyof typeof addressActs }) {
  const t = useTranslations("debtors.address");
  const { action, words, variant } = addressActs[act];
  const form = useActionForm({ action }, decideAddressSchema, { values: { id, email }, fields: {} });
  return (
    <Form form={form} label={t(words)}>
      <input {...form.hidden("id")} />
      <input {...form.hidden("email")} />
      {act === "confirm" && <p>{t("confirmHint", { email })}</p>}
      <div><SubmitButton variant={variant}>{t(words)}</SubmitButton></div>
    </Form>
  );
}

const claimActs = {
  confirm: { action: confirmClaimByAgentAction, hint: "confirmHint", words: "confirmSubmit", variant: "primary" },
  drop: { action: dropClaimAction, hint: "dropHint", words: "dropSubmit", variant: "danger" },
} as const;
export type ClaimAct = keyof typeof claimActs;

export function DecideClaimForm({ claim: { id, email, number }, act }: { claim: { id: string; email: string; number: string }; act: ClaimAct }) {
  const t = useTranslations("debtors.decide");
  const { action, hint, words, variant } = claimActs[act];
  const form = useActionForm({ action }, claimIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t(words)}>
      <input {...form.hidden("id")} />
      <p>{t(hint, { email, number })}</p>
      <div><SubmitButton variant={variant}>{t(words)}</SubmitButton></div>
    </Form>
  );
}
