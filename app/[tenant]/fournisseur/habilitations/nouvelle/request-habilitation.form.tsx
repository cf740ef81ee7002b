"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import { untouched, type FormState } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { Section } from "@/app/_ui/layout/section";
import { rightsToAct } from "@/lib/habilitations/habilitation";
import { requestHabilitationSchema } from "@/lib/habilitations/habilitation.schema";
import { acceptFor } from "@/lib/kernel/file-rules";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";

type Props = { schemes: readonly IdentifierScheme[]; draft?: FormState };
type FormOf = ReturnType<typeof useRequestForm>;

const useRequestForm = (initial: FormState) => useActionForm({ route: "/fournisseur/habilitations/nouvelle/envoi" }, requestHabilitationSchema, initial);

/** The only scheme of an organisation is not asked. */
const startOf = (schemes: readonly IdentifierScheme[]): FormState => (schemes.length === 1 && schemes[0] ? { ...untouched, values: { scheme: schemes[0] } } : untouched);

export function RequestHabilitationForm({ schemes, draft }: Props) {
  const t = useTranslations("habilitations.request");
  const form = useRequestForm(draft ?? startOf(schemes));
  return (
    <Form form={form} label={t("title")}>
      <Section title={t("establishmentGroup")}><div className="flex flex-col gap-7"><EstablishmentFields form={form} schemes={schemes} /></div></Section>
      <Section title={t("youGroup")}><div className="flex flex-col gap-7"><PersonFields form={form} /></div></Section>
      <Section title={t("proofsGroup")}>
        <div className="flex flex-col gap-7">
          <FileField
            {...form.file("proofs", t("proofs"))} hint={t("proofsHint")} uploadTo="/api/files" fileRole="proof" multiple accept={acceptFor("proof")} kinds={t("proofKinds")} maxBytes={20e6}
          />
          <TextArea {...form.field("note", t("note"))} optional rows={4} maxLength={2000} />
        </div>
      </Section>
      <div><SubmitButton>{t("send")}</SubmitButton></div>
    </Form>
  );
}

function EstablishmentFields({ form, schemes }: { form: FormOf; schemes: readonly IdentifierScheme[] }) {
  const t = useTranslations("habilitations");
  const only = schemes.length === 1 ? schemes[0] : undefined;
  const key = only === "RIDET" ? "ridet" : "siret";
  const label = only ? t(`request.${key}`) : t("request.identifier");
  const hint = only ? t(`request.${key}Hint`) : t("request.identifierHint");
  return (
    <>
      {only ? <input {...form.hidden("scheme")} /> : <RadioGroup {...form.field("scheme", t("request.scheme"))} options={schemes.map((scheme) => ({ value: scheme, label: t(`scheme.${scheme}`) }))} />}
      <TextField {...form.field("identifier", label)} hint={hint} inputMode="numeric" autoComplete="off" width="medium" />
      <TextField {...form.field("name", t("request.name"))} autoComplete="organization" />
      <TextField {...form.field("address", t("request.address"))} hint={t("request.addressHint")} autoComplete="street-address" />
      <TextField {...form.field("postalCode", t("request.postalCode"))} inputMode="numeric" autoComplete="postal-code" width="short" />
      <TextField {...form.field("city", t("request.city"))} autoComplete="address-level2" width="medium" />
    </>
  );
}

function PersonFields({ form }: { form: FormOf }) {
  const t = useTranslations("habilitations");
  const options = rightsToAct.map((right) => ({ value: right, label: t(`right.${right}`), hint: t(`request.rightHint.${right}`) }));
  return (
    <>
      <TextField {...form.field("position", t("request.position"))} hint={t("request.positionHint")} autoComplete="organization-title" width="medium" />
      <RadioGroup {...form.field("right", t("request.right"))} options={options} />
    </>
  );
}
