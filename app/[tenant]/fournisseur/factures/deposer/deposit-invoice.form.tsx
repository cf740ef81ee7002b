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
type FormOf = ReturnType<typeof useDepositForm>;

const useDepositForm = (initial: FormState) => useActionForm({ route: "/fournisseur/factures/deposer/envoi" }, depositInvoiceSchema, initial);

/** What nobody has to choose: the only establishment, the first currency, and an invoice rather than a credit note. */
const startOf = ({ establishments: [first, second], currencies: [currency] }: Props): FormState => ({
  values: { kind: "invoice", currency: currency ?? "", ...(first && !second ? { establishmentId: first.value } : {}) }, fields: {},
});

export function DepositInvoiceForm(props: Props) {
  const t = useTranslations("invoices.deposit");
  const form = useDepositForm(props.draft ?? startOf(props));
  return (
    <Form form={form} label={t("title")}>
      <Section title={t("parts.files")}><Stack gap="medium"><FileFields form={form} /></Stack></Section>
      <Section title={t("parts.facts")}><Stack gap="medium"><FactFields form={form} establishments={props.establishments} /></Stack></Section>
      <Section title={t("parts.amounts")} lead={t("hints.amounts")}><Stack gap="medium"><AmountFields form={form} currencies={props.currencies} /></Stack></Section>
      <Section title={t("parts.routing")}><Stack gap="medium"><RoutingFields form={form} /></Stack></Section>
      <div><SubmitButton>{t("send")}</SubmitButton></div>
    </Form>
  );
}

function FileFields({ form }: { form: FormOf }) {
  const t = useTranslations("invoices.deposit");
  const sent = { uploadTo: "/api/files", maxBytes: FILE_MAX_BYTES };
  return (
    <>
      <FileField {...form.file("document", t("fields.document"))} {...sent} hint={t("hints.document")} kinds={t("documentKinds")} fileRole="invoice" accept={acceptFor("invoice")} />
      <FileField {...form.file("attachments", t("fields.attachments"))} {...sent} hint={t("hints.attachments")} kinds={t("attachmentKinds")} fileRole="attachment" accept={acceptFor("attachment")} multiple optional />
    </>
  );
}

function FactFields({ form, establishments }: { form: FormOf; establishments: readonly Option[] }) {
  const t = useTranslations("invoices");
  const kinds = invoiceKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`), hint: t(`deposit.kindsHint.${kind}`) }));
  return (
    <>
      <SelectField {...form.field("establishmentId", t("deposit.fields.establishmentId"))} options={establishments} empty={establishments.length > 1} />
      <RadioGroup {...form.field("kind", t("deposit.fields.kind"))} options={kinds} />
      <TextField {...form.field("number", t("deposit.fields.number"))} hint={t("deposit.hints.number")} width="medium" maxLength={numberMaxCharacters} autoComplete="off" spellCheck={false} />
      <DateField {...form.field("issuedOn", t("deposit.fields.issuedOn"))} />
      <DateField {...form.field("dueOn", t("deposit.fields.dueOn"))} hint={t("deposit.hints.dueOn")} />
      <TextField {...form.field("creditedNumber", t("deposit.fields.creditedNumber"))} hint={t("deposit.hints.creditedNumber")} width="medium" maxLength={numberMaxCharacters} autoComplete="off" spellCheck={false} />
    </>
  );
}

function AmountFields({ form, currencies }: { form: FormOf; currencies: readonly Currency[] }) {
  const t = useTranslations("invoices");
  const [only] = currencies.length === 1 ? currencies : [];
  return (
    <>
      {only ? <input {...form.hidden("currency")} /> : <SelectField {...form.field("currency", t("deposit.fields.currency"))} options={currencies.map((value) => ({ value, label: t(`currencies.${value}`) }))} width="medium" empty={false} />}
      <AmountField {...form.field("net", t("deposit.fields.net"))} currency={only} />
      <AmountField {...form.field("tax", t("deposit.fields.tax"))} currency={only} />
      <AmountField {...form.field("gross", t("deposit.fields.gross"))} currency={only} />
    </>
  );
}

function RoutingFields({ form }: { form: FormOf }) {
  const t = useTranslations("invoices.deposit");
  return (
    <>
      <TextField {...form.field("orderReference", t("fields.orderReference"))} hint={t("hints.orderReference")} width="medium" autoComplete="off" spellCheck={false} optional />
      <TextField {...form.field("receivingService", t("fields.receivingService"))} hint={t("hints.receivingService")} autoComplete="off" optional />
    </>
  );
}
