"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ButtonRow } from "@/app/_ui/button/button";
import { Form } from "@/app/_ui/form/form";
import { FormMessage } from "@/app/_ui/form/form-message";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { Section } from "@/app/_ui/layout/section";
import { useDepositForm, type DepositProps } from "./deposit-fields";
import { AmountFields, FactFields, PaymentFields, RoutingFields } from "./deposit-parts";
import { FilePart } from "./file-part";
import { PressButton } from "./press-button";
import { ReportPanel } from "./report-panel";
import { useSaveDraft } from "./use-save-draft";

/** The deposit of an invoice: its file, what it says, what was found, and three buttons that work without JavaScript too. */
export function DepositInvoiceForm(props: DepositProps) {
  const t = useTranslations("invoices.deposit");
  const { form, reader, compared, fields, takeUsualRib } = useDepositForm(props);
  const panel = useRef<HTMLDivElement>(null);
  const { refusal, save, addRib, goWithSeveral } = useSaveDraft(form.formProps.ref, props.start.values);
  const [unchecked, setUnchecked] = useState(false);
  const check = async () => { setUnchecked(!(await reader.check())); panel.current?.focus(); };
  const found = (weight: "warning" | "block") => reader.report?.findings.some((finding) => finding.weight === weight) ?? false;
  const touched = ({ target }: React.FormEvent) => {
    if (!("name" in target)) return;
    if (target.name === "establishmentId") takeUsualRib();
    reader.touched(String(target.name));
  };
  return (
    <Form form={form} label={t("title")}>
      <div className="group/deposit flex flex-col gap-10" onChange={touched}>
        <input {...form.hidden("depositKey")} /><input {...form.hidden("draftId")} /><input type="hidden" name="lot" value={props.lot} /><input type="hidden" name="seen" value={reader.report?.seen ?? ""} />
        <Section title={t("parts.files")}><FilePart fields={fields} reader={reader} compared={compared} onSeveral={goWithSeveral} /></Section>
        <Section title={t("parts.facts")}><FactFields fields={fields} props={props} /></Section>
        <Section title={t("parts.amounts")} lead={t("hints.amounts")}><AmountFields fields={fields} props={props} /></Section>
        <div className="group-has-[input[value=credit-note]:checked]/deposit:hidden"><Section title={t("parts.payment")}><PaymentFields fields={fields} props={props} chosen={reader.typed.establishmentId ?? ""} addRib={addRib} /></Section></div>
        <Section title={t("parts.routing")}><RoutingFields fields={fields} props={props} /></Section>
        {reader.report && <ReportPanel report={reader.report} labels={form.labels} place={panel} />}
        <div>
          {(refusal || unchecked) && <div className="mb-4"><FormMessage tone="danger">{refusal ?? t("uncheckedNow")}</FormMessage></div>}
          <ButtonRow>
            <SubmitButton name="intention" value="envoyer">{t(found("warning") && !found("block") ? "sendAnyway" : "send")}</SubmitButton>
            <PressButton name="intention" value="verifier" press={check}>{t("check")}</PressButton>
            <PressButton name="intention" value="enregistrer" press={save}>{t("save")}</PressButton>
          </ButtonRow>
          <p className="mt-3 text-sm text-muted">{t("saveHint", { days: props.draftDays })}</p>
        </div>
      </div>
    </Form>
  );
}
