import { getTranslations } from "next-intl/server";
import { InvoiceBadge } from "@/app/_ui/badge/invoice-badge";
import { TextLink } from "@/app/_ui/button/text-link";
import { PageTitle } from "@/app/_ui/layout/page-title";
import { Columns, Section, Stack } from "@/app/_ui/layout/section";
import { BackLink } from "@/app/_ui/layout/trail";
import { InvoiceFacts } from "@/app/_ui/panel/invoice-facts";
import { AttachedFiles, OriginalFile } from "@/app/_ui/panel/invoice-files";
import { InvoiceHistory } from "@/app/_ui/panel/invoice-history";
import { guardedPage } from "@/app/_web/guarded-page";
import { readInvoice } from "@/lib/invoices/invoice.queries";
import { DepositReceipt, RefusedNotice } from "./invoice-parts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async () => ({ title: (await getTranslations("invoices.kinds"))("invoice") });

export default guardedPage("signed-in", async (scope, { params, searchParams }: Props) => {
  const t = await getTranslations("invoices");
  const invoice = await readInvoice(scope, (await params).id, "supplier");
  const { recu } = await searchParams;
  const { original, attachments } = invoice;
  return (
    <>
      <BackLink href="/fournisseur/factures">{t("page.back")}</BackLink>
      <PageTitle badge={<InvoiceBadge state={invoice.state} coded />} actions={<TextLink href={`/contact?depot=${invoice.id}`}>{t("page.ask")}</TextLink>}>{t(`page.title.${invoice.kind}`, { number: invoice.number })}</PageTitle>
      <Columns aside={<Section title={t("page.history")} card><InvoiceHistory history={invoice.history} /></Section>}>
        <Stack>
          {recu === "1" && original && <DepositReceipt kind={invoice.kind} file={original} />}
          {invoice.refusal && <RefusedNotice number={invoice.number} refusal={invoice.refusal} />}
          {original && <Section title={t("page.documents")} card><OriginalFile file={original} /></Section>}
          {attachments.length > 0 && <Section title={t("page.attachments")} card><AttachedFiles files={attachments} /></Section>}
          <Section title={t("page.facts")} card><InvoiceFacts invoice={invoice} /></Section>
        </Stack>
      </Columns>
    </>
  );
});
