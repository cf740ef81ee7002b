"use client";
import { useTranslations } from "next-intl";
import { RadioGroup } from "@/app/_ui/form/choice-fields";
import { FileField } from "@/app/_ui/form/file-field";
import { Form } from "@/app/_ui/form/form";
import type { FormState } from "@/app/_ui/form/form-state";
import { SelectField, type Option } from "@/app/_ui/form/select-field";
import { SubmitButton } from "@/app/_ui/form/submit-button";
import { AmountField, DateField, TextField } from "@/app/_ui/form/text-field";
import { useActionForm } from "@/app/_ui/form/use-action-form";
import { Section, Stack } from "@/app/_ui/layout/section";
import { invoiceKinds } from "@/lib/invoices/invoice";
import { depositInvoiceSchema, numberMaxCharacters } from "@/lib/invoices/invoice.schema";
import { acceptFor, FILE_MAX_BYTES } from "@/lib/kernel/file-rules";
import type { Currency } from "@/lib/kernel/money";

type Props = { establishments: readonly Option[]; currencies: readonly Currency[]; draft?: FormState };
type Fields = ReturnType<typeof useFields>["fields"];

/** What nobody has to choose: the only establishment, the first currency, and an invoice rather than a credit note. */
const startOf = ({ establishments: [first, second], currencies: [currency] }: Props): FormState => ({
  values: { kind: "invoice", currency: currency ?? "", ...(first && !second ? { establishmentId: first.value } : {}) }, fields: {},
});

/** Every field is bound before the form is drawn, so that the summary of errors knows their labels and their order. */
function useFields(initial: FormState) {
  const t = useTranslations("invoices.deposit.fields");
  const form = useActionForm({ route: "/fournisseur/factures/deposer/envoi" }, depositInvoiceSchema, initial);
  const field = (name: Parameters<typeof t>[0]) => form.field(name, t(name));
  const file = (name: "document" | "attachments") => form.file(name, t(name));
  return {
    form,
    fields: {
      document: file("document"), attachments: file("attachments"), establishmentId: field("establishmentId"), kind: field("kind"), number: field("number"),
      issuedOn: field("issuedOn"), dueOn: field("dueOn"), creditedNumber: field("creditedNumber"), currency: field("currency"), net: field("net"), tax: field("tax"),
      gross: field("gross"), orderReference: field("orderReference"), receivingService: field("receivingService"),
    },
  };
}

export function DepositInvoiceForm(props: Props) {
  const t = useTranslations("invoices.deposit");
  const { form, fields } = useFields(props.draft ?? startOf(props));
  return (
    <Form form={form} label={t("title")}>
      <Section title={t("parts.files")}><Stack gap="medium"><FileFields fields={fields} /></Stack></Section>
      <Section title={t("parts.facts")}><FactFields fields={fields} establishments={props.establishments} /></Section>
      <Section title={t("parts.amounts")} lead={t("hints.amounts")}><Stack gap="medium"><AmountFields fields={fields} currencies={props.currencies} /></Stack></Section>
      <Section title={t("parts.routing")}><Stack gap="medium"><RoutingFields fields={fields} /></Stack></Section>
      <div><SubmitButton>{t("send")}</SubmitButton></div>
    </Form>
  );
}

function FileFields({ fields }: { fields: Fields }) {
  const t = useTranslations("invoices.deposit");
  const sent = { uploadTo: "/api/files", maxBytes: FILE_MAX_BYTES };
  return (
    <>
      <FileField {...fields.document} {...sent} hint={t("hints.document")} kinds={t("documentKinds")} fileRole="invoice" accept={acceptFor("invoice")} />
      <FileField {...fields.attachments} {...sent} hint={t("hints.attachments")} kinds={t("attachmentKinds")} fileRole="attachment" accept={acceptFor("attachment")} multiple optional />
    </>
  );
}

/** The number of the invoice that it corrects shows for a credit note alone, by style, so that no script is needed. */
function FactFields({ fields, establishments }: { fields: Fields; establishments: readonly Option[] }) {
  const t = useTranslations("invoices");
  const kinds = invoiceKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), hint: t(`deposit.kindsHint.${kind}`) }));
  const number = { width: "medium", maxLength: numberMaxCharacters, autoComplete: "off", spellCheck: false } as const;
  return (
    <div className="group/facts flex flex-col gap-6">
      <SelectField {...fields.establishmentId} options={establishments} empty={establishments.length > 1} />
      <RadioGroup {...fields.kind} options={kinds} />
      <div className="hidden group-has-[input[value=credit-note]:checked]/facts:block"><TextField {...fields.creditedNumber} {...number} hint={t("deposit.hints.creditedNumber")} /></div>
      <TextField {...fields.number} {...number} hint={t("deposit.hints.number")} />
      <DateField {...fields.issuedOn} />
      <DateField {...fields.dueOn} hint={t("deposit.hints.dueOn")} />
    </div>
  );
}

function AmountFields({ fields, currencies }: { fields: Fields; currencies: readonly Currency[] }) {
  const t = useTranslations("invoices");
  const [only] = currencies.length === 1 ? currencies : [];
  return (
    <>
      {only
        ? <input type="hidden" name={fields.currency.name} value={fields.currency.defaultValue} />
        : <SelectField {...fields.currency} options={currencies.map((value) => ({ value, label: t(`currencies.${value}`) }))} width="medium" empty={false} />}
      <AmountField {...fields.net} currency={only} />
      <AmountField {...fields.tax} currency={only} />
      <AmountField {...fields.gross} currency={only} />
    </>
  );
}

function RoutingFields({ fields }: { fields: Fields }) {
  const t = useTranslations("invoices.deposit");
  return (
    <>
      <TextField {...fields.orderReference} hint={t("hints.orderReference")} width="medium" autoComplete="off" spellCheck={false} optional />
      <TextField {...fields.receivingService} hint={t("hints.receivingService")} autoComplete="off" optional />
    </>
  );
}
