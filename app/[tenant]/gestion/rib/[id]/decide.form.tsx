"use client";
import { useTranslations } from "next-intl";
import { Checkbox, RadioGroup } from "@/app/_ui/form/choice-fields";
import { Form } from "@/app/_ui/form/form";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { TextArea } from "@/app/_ui/form/text-area";
import { TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { confirmRibSchema, numberSources, refuseRibSchema, ribIdSchema, ribReasonMaxCharacters } from "@/lib/ribs/rib.schema";
import { confirmAction, refuseAction, revealAction, setAsideAction } from "./decide.actions";

type Props = { id: string };

/** The call-back: nothing is confirmed without it. */
export function ConfirmForm({ id }: Props) {
  const t = useTranslations("ribs");
  const form = useActionForm({ action: confirmAction }, confirmRibSchema, { values: { id }, fields: {} });
  const fields = {
    calledNumber: form.field("calledNumber", t("review.calledNumber")), numberSource: form.field("numberSource", t("review.numberSource")),
    calledPerson: form.field("calledPerson", t("review.calledPerson")), elsewhere: form.field("elsewhere", t("review.elsewhere")),
  };
  return (
    <Form form={form} label={t("review.confirmTitle")}>
      <p className="text-muted">{t("review.confirmBody")}</p>
      <input type="hidden" name="id" value={id} />
      <TextField {...fields.calledNumber} type="tel" autoComplete="off" width="medium" maxLength={30} />
      <RadioGroup {...fields.numberSource} options={numberSources.map((value) => ({ value, label: t(`source.${value}`) }))} />
      <TextField {...fields.calledPerson} hint={t("review.calledPersonHint")} autoComplete="off" maxLength={100} />
      <Checkbox {...fields.elsewhere} />
      <div><SubmitButton>{t("review.confirmSend")}</SubmitButton></div>
    </Form>
  );
}

export function RefuseForm({ id }: Props) {
  const t = useTranslations("ribs.review");
  const form = useActionForm({ action: refuseAction }, refuseRibSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("refuseTitle")}>
      <p className="text-muted">{t("refuseBody")}</p>
      <input type="hidden" name="id" value={id} />
      <TextArea {...form.field("reason", t("refuseReason"))} hint={t("refuseReasonHint")} rows={4} maxLength={ribReasonMaxCharacters} />
      <div><SubmitButton variant="danger">{t("refuseSend")}</SubmitButton></div>
    </Form>
  );
}

export function SetAsideForm({ id }: Props) {
  const t = useTranslations("ribs.review");
  const form = useActionForm({ action: setAsideAction }, refuseRibSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={t("setAsideTitle")}>
      <p className="text-muted">{t("setAsideBody")}</p>
      <input type="hidden" name="id" value={id} />
      <TextArea {...form.field("reason", t("refuseReason"))} hint={t("refuseReasonHint")} rows={4} maxLength={ribReasonMaxCharacters} />
      <div><SubmitButton variant="danger">{t("setAsideSend")}</SubmitButton></div>
    </Form>
  );
}

/** `of`: which of two RIBs, where two stand side by side. */
export function RevealForm({ id, of }: Props & { of?: string }) {
  const t = useTranslations("ribs.page");
  const form = useActionForm({ action: revealAction }, ribIdSchema, { values: { id }, fields: {} });
  return (
    <Form form={form} label={of ? `${t("reveal")} (${of})` : t("reveal")}>
      <input type="hidden" name="id" value={id} />
      <div>
        <SubmitButton variant="secondary">{t("reveal")}{of && ` (${of})`}</SubmitButton>
        <p className="mt-2 text-sm text-muted">{t("revealHint")}</p>
      </div>
    </Form>
  );
}
