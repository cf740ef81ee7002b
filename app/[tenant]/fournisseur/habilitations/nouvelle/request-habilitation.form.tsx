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
import { Section, Stack } from "@/app/_ui/layout/section";
import { rightsToAct } from "@/lib/habilitations/habilitation";
import { requestHabilitationSchema } from "@/lib/habilitations/habilitation.schema";
import { acceptFor, FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import type { EstablishmentFacts } from "@/lib/establishments/establishment";
import type { IdentifierScheme } from "@/lib/kernel/establishment-identifier";

type Props = { schemes: readonly IdentifierScheme[]; /** What a look-up found, or the number that it did not find. */ known?: Partial<EstablishmentFacts>; draft?: FormState };

/** The only scheme of an organisation is not asked. */
const startOf = ({ schemes, known }: Props): FormState => ({
  ...untouched, values: { ...(schemes.length === 1 && schemes[0] ? { scheme: schemes[0] } : {}), ...known },
});

/** The form and its fields in the order of the page: the summary of errors, on top, needs their names before they are drawn. */
function useRequestForm(initial: FormState, identifierLabel: string) {
  const t = useTranslations("habilitations.request");
  const form = useActionForm({ route: "/fournisseur/habilitations/nouvelle/envoi" }, requestHabilitationSchema, initial);
  const fields = {
    scheme: form.field("scheme", t("scheme")),
    identifier: form.field("identifier", identifierLabel),
    name: form.field("name", t("name")),
    address: form.field("address", t("address")),
    postalCode: form.field("postalCode", t("postalCode")),
    city: form.field("city", t("city")),
    position: form.field("position", t("position")),
    right: form.field("right", t("right")),
    proofs: form.file("proofs", t("proofs")),
    note: form.field("note", t("note")),
  };
  return { form, fields };
}
type Fields = ReturnType<typeof useRequestForm>["fields"];

export function RequestHabilitationForm(props: Props) {
  const { schemes, draft } = props;
  const t = useTranslations("habilitations.request");
  const only = schemes.length === 1 ? schemes[0] : undefined;
  const { form, fields } = useRequestForm(draft ?? startOf(props), only ? t(only === "RIDET" ? "ridet" : "siret") : t("identifier"));
  return (
    <Form form={form} label={t("title")}>
      {only && <input {...form.hidden("scheme")} />}
      <Section title={t("establishmentGroup")}><Stack gap="medium"><EstablishmentFields fields={fields} schemes={schemes} /></Stack></Section>
      <Section title={t("youGroup")}><Stack gap="medium"><PersonFields fields={fields} /></Stack></Section>
      <Section title={t("proofsGroup")}>
        <Stack gap="medium">
          <FileField {...fields.proofs} hint={t("proofsHint")} uploadTo="/api/files" fileRole="proof" multiple accept={acceptFor("proof")} kinds={t("proofKinds")} maxBytes={FILE_MAX_BYTES} />
          <TextArea {...fields.note} optional rows={4} maxLength={2000} />
        </Stack>
      </Section>
      <div><SubmitButton>{t("send")}</SubmitButton></div>
    </Form>
  );
}

function EstablishmentFields({ fields, schemes }: { fields: Fields; schemes: readonly IdentifierScheme[] }) {
  const t = useTranslations("habilitations");
  const [first, ...others] = schemes;
  const hint = others.length > 0 ? t("request.identifierHint") : t(first === "RIDET" ? "request.ridetHint" : "request.siretHint");
  return (
    <>
      {others.length > 0 && <RadioGroup {...fields.scheme} options={schemes.map((scheme) => ({ value: scheme, label: t(`scheme.${scheme}`) }))} />}
      <TextField {...fields.identifier} hint={hint} inputMode="numeric" autoComplete="off" width="medium" />
      <TextField {...fields.name} autoComplete="organization" />
      <TextField {...fields.address} hint={t("request.addressHint")} autoComplete="street-address" />
      <TextField {...fields.postalCode} inputMode="numeric" autoComplete="postal-code" width="short" />
      <TextField {...fields.city} autoComplete="address-level2" width="medium" />
    </>
  );
}

function PersonFields({ fields }: { fields: Fields }) {
  const t = useTranslations("habilitations");
  const options = rightsToAct.map((right) => ({ value: right, label: t(`right.${right}`), hint: t(`request.rightHint.${right}`) }));
  return (
    <>
      <TextField {...fields.position} hint={t("request.positionHint")} autoComplete="organization-title" width="medium" />
      <RadioGroup {...fields.right} options={options} />
    </>
  );
}
