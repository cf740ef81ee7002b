"use client";
import { useTranslations } from "next-intl";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import { untouched, type FormState, type Values } from "@/app/_ui/form/form-state";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { acceptFor, FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import { changeRibSchema, requestRibSchema } from "@/lib/ribs/rib.schema";

const asked = {
  add: { schema: requestRibSchema, title: "addTitle" },
  change: { schema: changeRibSchema, title: "change" },
} as const;
/** `of`: the establishment, what a change starts from (an IBAN is typed anew), and the draft of a deposit that waits for the RIB. */
type Props = { act: keyof typeof asked; route: string; of: Values; draft: FormState | undefined };

/** The form and its fields in the order of the page: the summary of errors, on top, needs their names before they are drawn. */
function useRibForm({ act, route, of, draft }: Props) {
  const t = useTranslations("ribs.form");
  const form = useActionForm({ route }, asked[act].schema, draft ?? { ...untouched, values: of });
  const fields = {
    label: form.field("label", t("label")), holder: form.field("holder", t("holder")), iban: form.field("iban", t("iban")), bic: form.field("bic", t("bic")),
    proofs: form.file("proofs", t("proofs")),
  };
  return { form, fields };
}

/** The bank's paper copied out, and joined. */
export function RibForm(props: Props) {
  const { act } = props;
  const t = useTranslations("ribs.form");
  const { form, fields } = useRibForm(props);
  return (
    <Form form={form} label={t(asked[act].title)}>
      <input {...form.hidden("establishmentId")} />
      {act === "change" ? <input {...form.hidden("id")} /> : <input {...form.hidden("draftId")} />}
      <TextField {...fields.label} hint={t("labelHint")} optional maxLength={60} autoComplete="off" />
      <TextField {...fields.holder} hint={t("holderHint")} maxLength={70} autoComplete="off" />
      <TextField {...fields.iban} hint={t("ibanHint")} mono maxLength={50} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      <TextField {...fields.bic} hint={t("bicHint")} mono maxLength={20} width="medium" autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      <FileField {...fields.proofs} hint={t("proofsHint")} uploadTo="/api/files" fileRole="proof" multiple accept={acceptFor("proof")} kinds={t("proofKinds")} maxBytes={FILE_MAX_BYTES} />
      <div><SubmitButton>{t(act)}</SubmitButton></div>
    </Form>
  );
}
