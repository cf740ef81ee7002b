import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { EinvoicePanel } from "@/app/_ui/einvoice/einvoice-panel";
import { InvoiceFacts } from "@/app/_ui/panel/invoice-facts";
import { AttachedFiles, OriginalFile } from "@/app/_ui/panel/invoice-files";
import { Notice } from "@/app/_ui/panel/notice";
import { ClientWords } from "@/app/_web/client-words";
import { formDraft } from "@/app/_web/form-draft";
import { guardedPage } from "@/app/_web/guarded-page";
import { scope as scopeOfRequest } from "@/app/_web/scope";
import { titleOf } from "@/app/_web/title-of";
import { isData } from "@/lib/documents/document";
import { invoiceData } from "@/lib/invoices/invoice-data.queries";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { readdressChoices } from "@/lib/invoices/readdress-choices.queries";
import { batchPage } from "../deposer/plusieurs/batch";
import { Standing, SupplierActs } from "./follow-parts";
import { Following } from "./following";
import { DepositReceipt } from "./invoice-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
const done = ["completee", "readressee", "retiree", "prise-en-note", "encaissee"] as const;

/** Read once, for the title and for the page. */
const invoiceOf = cache(async (id: string) => readInvoice(await scopeOfRequest(), id, "supplier"));

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const t = await getTranslations("invoices");
  const name = async () => { const { kind, number } = await invoiceOf((await params).id); return t(`page.title.${kind}`, { number }); };
  return titleOf(name, t("kinds.invoice"));
}

/** One deposit as its establishment follows it (S1.7). */
export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("invoices");
  const invoice = await invoiceOf((await params).id);
  const { recu, fait, saisie, lot } = await searchParams;
  const batch = batchPage(lot);
  const { original, attachments, may } = invoice;
  const choices = may.readdress ? await readdressChoices(scope, invoice.id) : null;
  const draft = may.complete ? await formDraft(scope, saisie, "complete-invoice") : undefined;
  const data = original && isData(original.mediaType) ? await invoiceData(scope, invoice.id) : null;
  const just = done.find((one) => one === fait);
  return (
    <>
      <BackLink href={batch ?? "/fournisseur/factures"}>{t(batch ? "deposit.atOnce.listTitle" : "page.back")}</BackLink>
      <PageTitle badge={<InvoiceBadge state={invoice.state} coded />} actions={<TextLink href={`/contact?depot=${invoice.id}`}>{t("page.ask")}</TextLink>}>{t(`page.title.${invoice.kind}`, { number: invoice.number })}</PageTitle>
      <Columns aside={<Following invoice={invoice} now={scope.now} />}>
        <Stack>
          {just && <Notice tone="success" live>{t(`follow.done.${just}`)}</Notice>}
          {recu === "1" && original && <DepositReceipt id={invoice.id} kind={invoice.kind} file={original} />}
          <Stack gap="medium"><Standing invoice={invoice} /><ClientWords groups={["invoices"]}><SupplierActs invoice={invoice} choices={choices} draft={draft} /></ClientWords></Stack>
          {original && <Section title={t("page.documents")} card actions={<TextLink href={`/fournisseur/factures/${invoice.id}/certificat.pdf`} plain>{t("deposit.certificate.download")}</TextLink>}><OriginalFile file={original} /></Section>}
          {attachments.length > 0 && <Section title={t("page.attachments")} card><AttachedFiles files={attachments} /></Section>}
          <Section title={t("page.facts")} card><InvoiceFacts invoice={invoice} folder="/fournisseur/factures" /></Section>
          {data && <EinvoicePanel {...data} />}
        </Stack>
      </Columns>
    </>
  );
});
